import type { Level, PartyType } from '../contracts/enumerations.contract.ts';

/**
 * How a body's level is known.
 * `told`: only by the words that stand with it ("tỉnh", "Huyện ủy", "xã"), here or elsewhere in the article.
 * A level: what it is when no such words stand with it ("Sở Y tế" is provincial), which they may still overrule.
 * `named`: provincial when it bears a province's name or the word "tỉnh", else none ("Báo Quảng Ninh").
 * `own`: provincial when "tỉnh" is part of its name ("Bệnh viện Đa khoa tỉnh", "Trường Chính trị tỉnh"), else none.
 * `none`: no level ever, whatever stands with it (border posts, firms, regional commands).
 */
export type LevelRule = Level | 'told' | 'named' | 'own' | 'none';

/** One type of body: one row of the table. */
export interface OrganisationType {
  /** Mentions of one id are one body when their level and places agree: "Ủy ban MTTQ", "Mặt trận Tổ quốc". */
  id: string;
  type: PartyType;
  level: LevelRule;
  /**
   * Regular expression on the folded shadow (lower-case ASCII, `d` for đ), matched from a word's beginning to a word's
   * end, case-sensitively on the shadow and only where the text prints a capital letter. No nested repetition.
   */
  pattern: string;
  /** The name goes on after the pattern with capitalised words: "Trường Chính trị Nguyễn Văn Cừ". */
  open?: true;
  /** The body of another body that may follow at once: "Ban Cán sự đảng UBND tỉnh", "Đảng ủy Công an tỉnh". */
  owned?: true;
  /** Has no province of its own even when the article is about one: regional and central commands. */
  placeless?: true;
  /** How the text itself, in small letters, must begin: folding merges "Sở" and "Số", "Quân sự" and "Quán Sứ". */
  printed?: string;
  /** Also read where no capital letter is printed, if a level word follows: "chính quyền xã". */
  lowerCase?: true;
}
