import type { OrganisationType } from './organisation-type.ts';
import { DEPARTMENT_AND_ASSOCIATION_ROWS } from './rows/departments-and-associations.rows.ts';
import { FORCES_AND_JUSTICE_ROWS } from './rows/forces-and-justice.rows.ts';
import { PARTY_AND_STATE_ROWS } from './rows/party-and-state.rows.ts';
import { PRESS_AND_FIRM_ROWS } from './rows/press-and-firms.rows.ts';
import { SECTOR_ROWS } from './rows/sectors.rows.ts';

/**
 * The table of organisation types. The longest pattern that matches wins; among equals the first row. How to add a row:
 * README.md beside this file.
 */
export const ORGANISATION_TYPES: readonly OrganisationType[] = [
  ...PARTY_AND_STATE_ROWS,
  ...FORCES_AND_JUSTICE_ROWS,
  ...SECTOR_ROWS,
  ...PRESS_AND_FIRM_ROWS,
  ...DEPARTMENT_AND_ASSOCIATION_ROWS,
];
