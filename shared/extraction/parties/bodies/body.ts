import type { OrganisationHead } from '../../../organisations/find-heads.ts';
import type { Ground } from '../localities/ground.ts';
import type { Locality } from '../localities/locality.ts';

/** A body where the article names it, before anyone knows what level and place it is of. */
export interface Body {
  ground: Ground;
  head: OrganisationHead;
  /** Identity of the body without its locality: the row's id, its owner's, and what an open name says. */
  id: string;
  start: number;
  /** End of the body's name without its locality. */
  bodyEnd: number;
  locality: Locality;
  /** The body that owns it and directly follows: "Ban Cán sự đảng [UBND tỉnh]". */
  owner: Body | undefined;
  /** Somebody's office: "Chủ tịch [UBND huyện]". */
  isOffice: boolean;
  /** How many bodies share the head, when a number or "các" stands before it: "hai Đồn Biên phòng X, Y". */
  count: number | undefined;
  /** Further names of bodies that share the head, behind the first. */
  furtherNames: { start: number; end: number }[];
  /** End of all that was read. */
  end: number;
  /** Locality that a list shares, printed with another item: "Hội Nông dân, Hội CCB [xã]". */
  shared: { locality: Locality; from: Body } | undefined;
}
