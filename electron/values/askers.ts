import type { Role } from './roles.ts';

/**
 * Whoever asks: somebody at a folder in which there is no vault that a secret opens; somebody who has not given one;
 * somebody let in only to set a password of their own; or the role of whoever is at the desk or proves who they are.
 */
export type Asker = 'newcomer' | 'stranger' | 'setting-password' | Role;

/** Who may use a procedure: each contract says it of its own, by one of these. */
export const everyone: readonly Role[] = ['chair', 'clerk', 'liaison', 'reader', 'auditor'];
export const readers: readonly Role[] = ['chair', 'clerk', 'reader', 'auditor'];
export const desk: readonly Role[] = ['chair', 'clerk'];
/** Whoever works on receptions: a liaison on those of one station only (联络员只管本站). */
export const stationDesk: readonly Role[] = ['chair', 'clerk', 'liaison'];
export const logReaders: readonly Role[] = ['chair', 'clerk', 'auditor'];
/** What the office is answerable for outside. */
export const chair: readonly Role[] = ['chair'];
export const anyone: readonly Asker[] = ['newcomer', 'stranger', 'setting-password', ...everyone];
/** What a secret of the vault must prove, where there is a vault. */
export const proven: readonly Asker[] = ['newcomer', 'chair', 'clerk'];
