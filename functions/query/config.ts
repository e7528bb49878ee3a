import { z } from 'zod';

/** The environment of this function; the stack sets it. */
const Environment = z.object({ TABLE_NAME: z.string().min(1), BUCKET_NAME: z.string().min(1) });

const environment = Environment.parse(process.env);

export const config = { tableName: environment.TABLE_NAME, bucketName: environment.BUCKET_NAME };
