import { z } from 'zod';

const face = z.string().trim().max(40, '字体名不超过 40 个字').optional();

/** How an office sets its documents where it does otherwise than the standard; line pitch in points. */
export const documentSettingsSchema = z.strictObject({
  layout: z.enum(['common', 'gbt-33476']),
  linePitch: z.number().optional(),
  pageNumber: z.enum(['outer', 'centre']).optional(),
  thirdLevelBold: z.boolean().optional(),
  editionPage: z.enum(['even', 'last']).optional(),
  fonts: z
    .strictObject({ song: face, fang: face, kai: face, hei: face, title: face, latin: face })
    .optional(),
});

export type DocumentSettings = z.infer<typeof documentSettingsSchema>;

/** As the standard has it. */
export const usualSettings: DocumentSettings = { layout: 'common' };
