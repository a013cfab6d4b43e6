#!/bin/sh
# Starts 履职台 on Linux. Chromium needs user namespaces or a chrome-sandbox of root with mode 4755, and refuses root; where
# it would die with an English line, the same program serves the same vault to the browser instead.
here=$(dirname "$(readlink -f "$0")")
program="$here/congress-desk.bin"
# a shell inside another Electron says that every Electron is to be a plain Node
unset ELECTRON_RUN_AS_NODE

say() {
  printf '%s\n' "$1" >&2
  for box in "zenity --warning --no-wrap --title=履职台 --text" "kdialog --title 履职台 --sorry" "notify-send 履职台"; do
    if command -v "${box%% *}" >/dev/null 2>&1; then
      # the box must not hold up the start
      $box "$1" >/dev/null 2>&1 &
      return
    fi
  done
}

has_sandbox() {
  [ "$(id -u)" != 0 ] || return 1
  # find gives the file only where root owns it and its set-user bit is on
  [ -n "$(find "$here/chrome-sandbox" -user root -perm -4755 2>/dev/null)" ] && return 0
  unshare --user true 2>/dev/null
}

# no page is opened here, so no screen is needed and no page is without its sandbox
in_browser() {
  "$program" --no-sandbox --ozone-platform=headless --disable-gpu --browser-host "$@"
  code=$?
  [ "$code" -eq 0 ] || say '浏览器版没有启动成功，可能是保险库正在别处打开。'
  exit "$code"
}

# AppImage's own starter adds --no-sandbox where it finds no namespaces: a window without its sandbox is not what we want
count=$#
while [ "$count" -gt 0 ]; do
  argument=$1
  shift
  count=$((count - 1))
  [ "$argument" = --no-sandbox ] || set -- "$@" "$argument"
done

case " $* " in *" --browser-host "*) in_browser "$@" ;; esac

if ! has_sandbox; then
  if [ "$(id -u)" = 0 ]; then
    say '不能以 root 身份打开履职台的窗口，改在浏览器中打开。请用普通用户登录后再用桌面窗口。'
  else
    say '这台电脑没有开放窗口所需的隔离功能，改在浏览器中打开，内容是一样的。要用桌面窗口，请管理员运行：sudo chown root:root chrome-sandbox && sudo chmod 4755 chrome-sandbox（在安装目录里）。'
  fi
  in_browser "$@"
fi

# fcitx reaches windows under X11; under Wayland it does not everywhere
started=$(date +%s)
"$program" --ozone-platform=x11 "$@"
code=$?
case $code in
  # done; said why by ourselves (hosts/desktop/problems.ts); hung up, Ctrl+C, ended from outside
  0 | 3 | 129 | 130 | 143) exit "$code" ;;
esac
[ $(($(date +%s) - started)) -lt 10 ] || exit "$code"
say '桌面窗口没有打开，改在浏览器中打开，内容是一样的。'
in_browser "$@"
