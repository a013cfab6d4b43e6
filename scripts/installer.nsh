; What the Windows installer does beyond electron-builder's own: a line in the right-click menu of Word files. Word stays the
; program that opens them, and only this login is touched (SHCTX is HKCU for an installation by one login).

!define CHECK_VERB "Software\Classes\SystemFileAssociations\.docx\shell\congress-desk-check"

!macro customInstall
  WriteRegStr SHCTX "${CHECK_VERB}" "" "用履职台检查"
  WriteRegStr SHCTX "${CHECK_VERB}" "Icon" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHCTX "${CHECK_VERB}\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

; the vault is the office's: it stays where it is
!macro customUnInstall
  DeleteRegKey SHCTX "${CHECK_VERB}"
!macroend
