import { startPattern } from '../../text/bound-pattern.ts';
import { foldText } from '../../text/fold-text.ts';
import type { Organisation, OrganisationMention } from './organisation.ts';

const LOOSE = startPattern(
  /^(?:chinh quyen|mat tran(?! to quoc)|quan su|bien phong|canh sat bien|cong an|thanh tra|bdbp|hai quan|kiem lam|toa an|vien kiem sat)(?: |$)/,
);
const WITH_PLACE =
  /(?: tinh| huyen| xa| phuong| thanh pho| quan(?! su| doi| khu)| thi | dac khu| viet nam| nhan dan)/;

/** "Cán bộ, chiến sĩ Công an nhân dân": the whole force, which signs nothing. */
const FORCE = 'cong an nhan dan';

/**
 * A branch rather than a body: "Chính quyền, Mặt trận và các đoàn thể", "Công an – Quân sự – Biên phòng". Headlines and
 * summaries speak so; the sentence that names the bodies themselves tells better.
 */
export function isLooseName({ value }: OrganisationMention): boolean {
  const known = loose.get(value);
  if (known !== undefined) return known;
  const told = readsLoose(foldText(value.name));
  loose.set(value, told);
  return told;
}

/** Every choice among parties asks again. */
const loose = new WeakMap<Organisation, boolean>();

function readsLoose(name: string): boolean {
  if (name === FORCE) return true;
  return LOOSE.test(name) && !WITH_PLACE.test(name) && name.split(' ').length <= 3;
}
