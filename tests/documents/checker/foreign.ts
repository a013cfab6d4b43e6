import { AlignmentType, Document, HeadingLevel, Packer, Paragraph } from 'docx';

const line = (text: string, look: object = {}) => new Paragraph({ text, ...look });
const right = { alignment: AlignmentType.RIGHT };

/** A notice as an office writes it that knows no standard, set by another program with that program's own styles. */
export async function foreign(): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        children: [
          line('关于开展2025年度代表视察活动的通知', {
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
          }),
          line('各代表小组:'),
          line('    根据《代表法》有关规定,决定于2025.03.08开展视察。现将有关事项通知如下:'),
          line('一. 视察内容', { heading: HeadingLevel.HEADING_1 }),
          line('农村人居环境整治"回头看"情况...'),
          line('三、有关要求', { heading: HeadingLevel.HEADING_1 }),
          line('(一)高度重视。各小组要认真组织(含请假).'),
          line('附件: 1、视察安排表；'),
          line('      2、视察路线。'),
          line('清溪镇人大', right),
          line('二〇二五年三月八日', right),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
