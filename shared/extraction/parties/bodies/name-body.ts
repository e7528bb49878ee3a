import { collapseBlanks } from '../../../text/collapse-blanks.ts';
import type { Span } from '../../engine/mention.ts';
import type { Locality } from '../localities/locality.ts';
import type { PlaceName } from '../localities/read-place-name.ts';
import type { Body } from './body.ts';

/** A body's printed name with the pieces of text that it was put together from. */
export interface BodyName {
  name: string;
  spans: Span[];
}

/** "(KSQS)": the short form that a text gives inside a name. */
const SHORT_FORM = /\s*\([\p{Lu}\p{N}&.,\- –]{2,}\)/gu;

interface Piece {
  start: number;
  end: number;
}

/**
 * The name with the level and the unit that the text prints with it or shares with it: "Công an quận 1, 3, 4" tells
 * "Công an quận 3" in two pieces. Short forms in brackets and what the unit lies in are left out.
 *
 * @param base the body's name without its locality
 * @param unit one of the locality's units
 */
export function nameBody(
  body: Body,
  base: Piece[],
  locality: Locality,
  unit: PlaceName | undefined,
): BodyName {
  const pieces = [...base, ...localityPieces(body, locality, unit)].filter(({ start, end }) => end > start);
  const { words, source } = body.ground;
  const printed = pieces.map(({ start, end }) => words.slice(start, end)).join(' ');
  const long = printed.includes('(') ? printed.replace(SHORT_FORM, '') : printed;
  const name = collapseBlanks(long.replace(/:(?=\s)/, '')).trim();
  return {
    name: name.charAt(0).toUpperCase() + name.slice(1),
    spans: joinPieces(pieces, words).map(({ start, end }) => ({ source, start, end })),
  };
}

function localityPieces(body: Body, locality: Locality, unit: PlaceName | undefined): Piece[] {
  const { level, levelSpan, units } = locality;
  if (level === undefined && unit === undefined) return [];
  const isInName = unit !== undefined && unit.end <= body.bodyEnd && unit.start >= body.start;
  if (isInName) return [];
  const unitPiece = unit === undefined ? [] : [{ start: unit.start, end: unit.end }];
  if (unit?.levelWord !== undefined) return [unit.levelWord, ...unitPiece];
  if (levelSpan === undefined) return unitPiece;
  if (units.length <= 1) return singlePieces(body.ground.shadow, locality, levelSpan, unit);
  return [singleLevelWord(body, levelSpan), ...unitPiece];
}

/** Level and unit as one piece where they stand together; a list may tell them in two places. */
function singlePieces(
  shadow: string,
  { isCollective, nameEnd }: Locality,
  level: Piece,
  unit: PlaceName | undefined,
): Piece[] {
  if (unit === undefined) return [{ start: level.start, end: isCollective ? nameEnd : level.end }];
  const between =
    unit.start >= level.end && unit.start - level.end < 14 ? shadow.slice(level.end, unit.start) : ',';
  const areTogether = !/[,;]| va /.test(between);
  return areTogether
    ? [{ start: level.start, end: unit.end }]
    : [level, { start: unit.start, end: unit.end }];
}

/** "3 tỉnh" and "các phường" name each item's level as "tỉnh" and "phường". */
function singleLevelWord({ ground }: Body, { start, end }: Piece): Piece {
  const counted = /^(?:cac|nhung|hai|ba|bon|nam|sau|bay|tam|chin|muoi|\d{1,2})[ \t]+/.exec(
    ground.shadow.slice(start, end),
  );
  return { start: start + (counted?.[0].length ?? 0), end };
}

/** Pieces with nothing but blanks between them are one. */
function joinPieces(pieces: Piece[], words: string): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && piece.start >= last.end && words.slice(last.end, piece.start).trim() === '')
      last.end = piece.end;
    else joined.push({ ...piece });
  }
  return joined;
}
