import type { Instrument } from '../../contracts/enumerations.contract.ts';

/** One row a noun. `shadow` is folded; `real` confirms the printed word where folding merges it with others. */
export interface InstrumentNoun {
  shadow: string;
  real: RegExp;
  type: Instrument | undefined;
  /** The noun alone says coordination. */
  isSpecific: boolean;
  /** Counts only as the direct object of a verb of signing or review. */
  isObject?: boolean;
}

/** Longest first: the alternation takes the first that fits. */
export const INSTRUMENT_NOUNS: InstrumentNoun[] = [
  { shadow: 'nghi quyet lien tich', real: /^nghị quyết/i, type: 'joint_resolution', isSpecific: true },
  { shadow: 'nqlt', real: /^nqlt/i, type: 'joint_resolution', isSpecific: true },
  { shadow: 'bien ban ghi nho', real: /^biên/i, type: 'agreement', isSpecific: true },
  { shadow: 'bien ban thoa thuan', real: /^biên/i, type: 'agreement', isSpecific: true },
  { shadow: 'bien ban hop tac', real: /^biên/i, type: 'agreement', isSpecific: true },
  { shadow: 'bien ban phoi hop', real: /^biên/i, type: 'agreement', isSpecific: true },
  { shadow: 'bien ban ket nghia', real: /^biên/i, type: 'agreement', isSpecific: true },
  { shadow: 'ban ghi nho', real: /^bản/i, type: 'agreement', isSpecific: true },
  { shadow: 'ghi nho hop tac', real: /^ghi/i, type: 'agreement', isSpecific: true },
  { shadow: 'ban cam ket phoi hop', real: /^bản/i, type: 'agreement', isSpecific: true },
  { shadow: 'cam ket phoi hop', real: /^cam/i, type: 'agreement', isSpecific: true },
  { shadow: 'giao uoc ket nghia', real: /^giao/i, type: 'agreement', isSpecific: true },
  { shadow: 'thoa thuan', real: /^th[oỏ]/i, type: 'agreement', isSpecific: false },
  // A bond only where it is signed ("ký kết nghĩa"): "phong trào kết nghĩa" is none.
  { shadow: 'ket nghia', real: /^kết/i, type: 'agreement', isSpecific: false },
  { shadow: 'ctph', real: /^ctph/i, type: 'programme', isSpecific: true },
  { shadow: 'qcph', real: /^qcph/i, type: 'regulation', isSpecific: true },
  { shadow: 'khph', real: /^khph/i, type: 'plan', isSpecific: true },
  { shadow: 'chuong trinh', real: /^chương/i, type: 'programme', isSpecific: false },
  { shadow: 'quy che', real: /^quy/i, type: 'regulation', isSpecific: false },
  { shadow: 'quy dinh phoi hop', real: /^quy/i, type: 'regulation', isSpecific: true },
  { shadow: 'ke hoach', real: /^kế/i, type: 'plan', isSpecific: false },
  { shadow: 'hiep dong', real: /^hiệp/i, type: 'plan', isSpecific: true },
  // Without a noun of its own: "ký kết phối hợp …", "tổng kết công tác phối hợp …".
  { shadow: 'cong tac phoi hop', real: /^công/i, type: undefined, isSpecific: false, isObject: true },
  { shadow: 'hoat dong phoi hop', real: /^hoạt/i, type: undefined, isSpecific: false, isObject: true },
  { shadow: 'viec phoi hop', real: /^việc/i, type: undefined, isSpecific: false, isObject: true },
  { shadow: 'noi dung phoi hop', real: /^nội/i, type: undefined, isSpecific: false, isObject: true },
  { shadow: 'noi dung hop tac', real: /^nội/i, type: 'agreement', isSpecific: false, isObject: true },
  { shadow: 'phoi hop', real: /^phối/i, type: undefined, isSpecific: false, isObject: true },
  { shadow: 'lien tich', real: /^liên/i, type: undefined, isSpecific: false, isObject: true },
  { shadow: 'hop tac', real: /^hợp/i, type: 'agreement', isSpecific: false, isObject: true },
  { shadow: 'van ban', real: /^văn/i, type: undefined, isSpecific: false },
];

/** What makes a plain noun one of coordination, shortly after it. */
export const COORDINATION_SHADOW =
  '(?:phoi (?:ket )?hop|nqlt|ctph|qcph|lien tich|lien nganh|hop tac|ghi nho|hiep dong|ket nghia|ky ket|cong tac phoi hop)';
