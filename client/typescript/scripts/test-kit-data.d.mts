import type { VerifiedData } from '../src/msw/data.js';

export function readTestKitData(specFile: string, folders: string[]): VerifiedData;
