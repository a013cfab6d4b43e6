const STAND_IN = '在 Word 或 WPS 里打开这份公文，找到上面写的位置，照“应为”改。';

/** How to mend in Word or WPS what cannot be mended at a click, by the checker's rule. */
const WAYS: Record<string, string> = {
  'copy-number': '点到份号，改录成 6 位数字，不够的前面补 0。',
  'urgency-word': '点到紧急程度，改录为“特急”或“加急”。',
  'number-missing': '向文书核实发文字号，在发文机关标志之下录入，如“清人大主席团〔2025〕5号”。',
  'number-year': '点到发文字号，把年份录全四位数字。',
  'title-break':
    '删去标题里原来的换行，把光标放到词与词之间，按 Shift+Enter 另起一行，各行长短排成梯形或菱形。',
  'numbering-skip': '核对是漏了一段还是序数写错；写错的，改录这一段开头的序数，后面的依次改。',
  'numbering-repeat': '改录这一段开头的序数，后面的依次改。',
  'level-skip': '补上缺的那一层标题，或者把这一段的序数改成上一层的写法。',
  'annex-match': '对照附件说明和文后的附件，两处的个数、顺序和名称改成一样。',
  'date-missing': '在署名下面另起一行，录入成文日期，如“2025年3月6日”；以签发的日期为准。',
  'date-form': '核实签发的日期，把年、月、日录全，如“2025年3月6日”。',
  'signature-missing': '在成文日期上面另起一行，录入发文机关全称或规范化简称。',
  'edition-missing': '在文末加一个一列的表格作版记，录入抄送机关、印发机关和印发日期。',
  'edition-rules':
    '选中版记的表格，打开“边框和底纹”：首条、末条选 1 磅（0.35 毫米），中间的选 0.75 磅（0.25 毫米），左右不要线。',
  'edition-place':
    '选中版记的表格，右键“表格属性”，文字环绕选“环绕”，再点“定位”：垂直位置选“底端”，相对于“页边距”。',
  'clashing-marks': '按句子的意思留一个标点，另一个删去。',
  'doubled-marks': '留一个标点，其余删去。',
  'straight-quotes': '用中文输入法重录这些引号，前面用“，后面用”。',
  'unpaired-brackets': '补上缺的半个括号，或者删去多的。',
  'unpaired-quotes': '补上缺的半个引号，或者删去多的。',
  'unpaired-title-marks': '补上缺的半个书名号，或者删去多的。',
  'nested-title-marks': '把里层的书名号改成单书名号“〈 〉”。',
  'impossible-date': '对照原始材料核对，改成真有的日期。',
  'short-date': '核实是不是日期；是的，改录为×年×月×日。',
  'revisions-left': '在“审阅”里逐条看过修订，点“接受所有修订”或“拒绝所有修订”，再保存。',
  'comments-left': '在“审阅”里点“删除”旁的箭头，选“删除文档中的所有批注”，再保存。',
  'hidden-text': '选中这一段，按 Ctrl+D 打开“字体”，去掉“隐藏”前的勾，文字就会显出来；不要的删去，要的留下。',
  'automatic-numbers': '选中这一段，点“开始”里的“编号”按钮取消自动编号，再把序数当文字录入。',
};

/** How to mend by hand what a rule found; every rule has an answer. */
export const byHand = (rule: string): string => WAYS[rule] ?? STAND_IN;

/** True where the answer is made for the rule. */
export const hasOwnWay = (rule: string): boolean => Object.hasOwn(WAYS, rule);
