#!/bin/sh
# Puts 履职台 into this login's menu, where it was unpacked; no administrator is needed. `--remove` takes it out again and
# leaves the vault where it is.
here=$(dirname "$(readlink -f "$0")")
menu="${XDG_DATA_HOME:-$HOME/.local/share}/applications"
entry="$menu/congress-desk.desktop"

if [ "$1" = --remove ]; then
  rm -f "$entry"
  echo "已从菜单中去掉。保险库仍在 ${XDG_DATA_HOME:-$HOME/.local/share}/congress-desk/vault，程序文件夹可以自行删除。"
  exit 0
fi

if ! "$here/node/bin/node" -e "require('$here/app/node_modules/better-sqlite3-multiple-ciphers')(':memory:').close()" 2>/dev/null; then
  echo '这台电脑的系统太旧，或安装包与处理器不符，履职台不能使用。请见 app/resources/help/安装.md。' >&2
  exit 1
fi
mkdir -p "$menu"
# inside the quotes of Exec these four characters are escaped, and % is doubled
quoted=$(printf '%s' "$here/start-browser.sh" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g')
cat >"$entry" <<EOF
[Desktop Entry]
Type=Application
Name=履职台
Comment=乡镇人大主席团办公室一年的工作台
Exec="$quoted"
Icon=$here/congress-desk.png
Terminal=false
Categories=Office;
Keywords=人大;代表;履职;公文;
EOF
echo '已放进菜单：打开“履职台”即在浏览器中使用。'
