/** A heading of level 1–4 (一、 （一） 1. （1）); its number is set by the typesetter, so that levels cannot skip or repeat. */
export type Heading = {
  kind: 'heading';
  level: 1 | 2 | 3 | 4;
  text: string;
  /** Body text that runs on in the heading's own paragraph. */
  runOn?: string | undefined;
};

/** A body paragraph with its first line indented by two characters. */
export type Paragraph = { kind: 'paragraph'; text: string };

export type Alignment = 'left' | 'center' | 'right';

/** A column of a table; `width` is its share of the text width relative to the other columns. */
export type Column = { title: string; width: number; align?: Alignment | undefined };

/** A table whose head row repeats on every page; `totals` rows stand last and in the head's face. */
export type Table = {
  kind: 'table';
  caption?: string | undefined;
  unit?: string | undefined;
  columns: Column[];
  rows: string[][];
  totals?: string[][] | undefined;
  /** The least height of a row in millimetres, where people write in it. */
  rowHeight?: number | undefined;
};

export type Block = Heading | Paragraph | Table;

/** The paper of an annex; a sheet on its side is bound by its long edge and keeps its page number there (GB/T 9704 8). */
export type AnnexPaper = 'A4' | 'A4-landscape' | 'A3-landscape';

/** An annex: it starts its own page, and its title must read as it does in the list under the body (GB/T 9704 7.3.7). */
export type Annex = { title: string; body: Block[]; paper?: AnnexPaper | undefined };

/**
 * The edition block on the last page (GB/T 9704 7.4): who gets a copy, who printed it, and when, as `2025年3月6日`;
 * `sendTo` holds addressees that were too many for the first page.
 */
export type Edition = {
  sendTo?: string | undefined;
  copyTo?: string | undefined;
  printer: string;
  printedOn: string;
};

/**
 * A body that signs, or several that issue jointly in their order; `sealed` unless told otherwise, with room for each seal
 * (GB/T 9704 7.3.5.1, 7.3.5.2).
 */
export type BodySignature = {
  form?: 'sealed' | 'unsealed' | undefined;
  body: string;
  jointly?: string[] | undefined;
  date: string;
};

/** Office holders who stamp their signatures; without a name the stamp's place stays empty (GB/T 9704 7.3.5.3). */
export type StampSignature = {
  form: 'stamp';
  signers: { office: string; name?: string | undefined }[];
  date: string;
};

export type Signature = BodySignature | StampSignature;

/** What every document carries between its head and its last page; dates are written out as `2025年3月6日`. */
export type Matter = {
  title: string;
  addressees?: string | undefined;
  body: Block[];
  annexes?: Annex[] | undefined;
  signature?: Signature | undefined;
  note?: string | undefined;
  edition?: Edition | undefined;
};

/** Above the head: six digits where copies are numbered, and how urgent it is (GB/T 9704 7.2.1, 7.2.3). */
export type Precedence = { copyNumber?: string | undefined; urgency?: '特急' | '加急' | undefined };

/** The mark of a joint issue: the bodies in their order, the host first, and 文件 at their right if it is wanted. */
export type JointMark = { bodies: string[]; suffix?: string | undefined };

/** A document under a red head (GB/T 9704 7.2); without a number its place is kept, with signers it is addressed upward. */
export type RedHeadDocument = Matter &
  Precedence & {
    kind: 'red-head';
    issuer: string;
    mark: string | JointMark;
    number?: string | undefined;
    signers?: string[] | undefined;
  };

/** A letter (信函, GB/T 9704 10.1): its mark is the issuer's name without 文件, its edition block has neither rules nor printer. */
export type LetterDocument = Omit<Matter, 'edition'> &
  Precedence & {
    kind: 'letter';
    issuer: string;
    mark: string;
    number?: string | undefined;
    /** At the right under the number, how an answer to a suggestion is classed: 分类：A. */
    classification?: string | undefined;
    copyTo?: string | undefined;
  };

/** An order (命令、令, GB/T 9704 10.2); its `title` names the file, the page carries only mark and number, as `第1号`. */
export type OrderDocument = Matter & { kind: 'order'; issuer: string; mark: string; number: string };

/** Who was there, who asked for leave and who sat in: names and offices as they are to be printed. */
export type Attendance = {
  present: string;
  absent?: string | undefined;
  observers?: string | undefined;
};

/** Minutes (纪要, GB/T 9704 10.3): issue and date stand over the rule, nobody signs and nothing is sealed. */
export type MinutesDocument = Omit<Matter, 'signature'> & {
  kind: 'minutes';
  issuer: string;
  mark: string;
  number?: string | undefined;
  /** At the right over the rule, opposite the issuer. */
  date?: string | undefined;
  attendance?: Attendance | undefined;
};

/**
 * A paper without head (白头件): one that stays in the office, a report read to the congress, or an announcement to be
 * posted. Lines may stand under its title: an announcement's own number, or the day and the speaker of a report.
 */
export type PlainDocument = Matter & { kind: 'plain'; issuer: string; subtitle?: string[] | undefined };

/** An A3 landscape sheet to hang on a wall: a title, a line of facts, one table, and lines at its foot. */
export type WallSheet = {
  kind: 'wall-sheet';
  issuer: string;
  title: string;
  facts: { label: string; value: string }[];
  table: Table;
  foot: string[];
};

/**
 * A cell of a form: a label, or a text; `width` in twelfths of the form, shared out evenly among texts that give none. Text
 * stands in the middle of its cell's height unless `place` says otherwise.
 */
export type FormCell =
  | { label: string; width?: number | undefined }
  | {
      text: string;
      width?: number | undefined;
      align?: Alignment | undefined;
      place?: 'top' | 'bottom' | undefined;
    };

/** A row of a form at least `lines` lines high; rows that `grow` share what is left of the page. */
export type FormRow = { cells: FormCell[]; lines?: number | undefined; grow?: boolean | undefined };

/** One form: title, a line with its number, a table, and lines under it. */
export type FormPart = {
  title: string;
  /** At the left and the right over the table. */
  facts?: { left?: string | undefined; right?: string | undefined } | undefined;
  rows: FormRow[];
  foot?: string[] | undefined;
};

/** A slip on one A4 page (交办单、督办单、反馈单、谈话记录), with a receipt to cut off where there is one (回执). */
export type Form = FormPart & { kind: 'form'; issuer: string; receipt?: FormPart | undefined };

/** What a ballot asks of one candidate or project. */
export type BallotLine = { name: string; note?: string | undefined };

/** Ballot papers, several of equal size on an A4 page, to be cut apart along the dashed lines. */
export type Ballot = {
  kind: 'ballot';
  issuer: string;
  title: string;
  /** Under the title: the day and the place of the vote. */
  occasion?: string | undefined;
  /** The heads of the columns to be marked: 赞成、反对、弃权. */
  choices: string[];
  lines: BallotLine[];
  /** The head over the names: 候选人. */
  subject: string;
  /** Empty lines for other names (另选他人). */
  writeIns?: number | undefined;
  instructions: string[];
  /** At the right of the foot, who issues the papers and seals them. */
  sealed?: string | undefined;
  /** At most; fewer stand on a page where the lines need the room. */
  perPage: 1 | 2 | 4 | 8;
  count: number;
};

/** A certificate on A4 landscape (代表当选证书、荣誉证书): framed, signed and with room for the seal. */
export type Certificate = {
  kind: 'certificate';
  issuer: string;
  title: string;
  recipient: string;
  body: string[];
  number?: string | undefined;
  date: string;
};

/** A document of running text, with pages as GB/T 9704 sets them. */
export type TextDocument = RedHeadDocument | LetterDocument | OrderDocument | MinutesDocument | PlainDocument;

export type OfficialDocument = TextDocument | Form | Ballot | Certificate | WallSheet;
