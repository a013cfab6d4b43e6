; What the Windows installer does beyond electron-builder's own: a line in the right-click menu of Word files, and
; the program as that which opens a township's return (.lzsb). Word stays the program that opens Word files, and only this
; login is touched (SHCTX is HKCU for an installation by one login).

!define CHECK_VERB "Software\Classes\SystemFileAssociations\.docx\shell\congress-desk-check"

!define PACKAGE_CLASS "CongressDesk.Return"
; tells Explorer that what opens which file has changed
!define TELL_EXPLORER "System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'"

!macro customInstall
  WriteRegStr SHCTX "${CHECK_VERB}" "" "用履职台检查"
  WriteRegStr SHCTX "${CHECK_VERB}" "Icon" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHCTX "${CHECK_VERB}\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegStr SHCTX "Software\Classes\.lzsb" "" "${PACKAGE_CLASS}"
  WriteRegStr SHCTX "Software\Classes\${PACKAGE_CLASS}" "" "履职台年度上报包"
  WriteRegStr SHCTX "Software\Classes\${PACKAGE_CLASS}\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHCTX "Software\Classes\${PACKAGE_CLASS}\shell\open" "" "用履职台查看"
  WriteRegStr SHCTX "Software\Classes\${PACKAGE_CLASS}\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  ${TELL_EXPLORER}
!macroend

; the vault is the office's: it stays where it is
!macro customUnInstall
  DeleteRegKey SHCTX "${CHECK_VERB}"
  DeleteRegKey SHCTX "Software\Classes\.lzsb"
  DeleteRegKey SHCTX "Software\Classes\${PACKAGE_CLASS}"
  ${TELL_EXPLORER}
!macroend
