import { LOCAL_REGION } from '../template/intrinsics.ts';

/** Accepted by the emulators and by nobody else: a call that strays to AWS is refused there. */
export const DUMMY_CREDENTIALS = {
  region: LOCAL_REGION,
  credentials: { accessKeyId: 'kyket-local', secretAccessKey: 'kyket-local' },
};
