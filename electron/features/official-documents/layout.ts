import { rareCharacters, substitutions } from '#documents/fonts.ts';
import type { Profile } from '#documents/profile.ts';
import { departures, profileOf, type Settings } from '#documents/settings.ts';
import type { Handlers } from '#electron/procedure.ts';
import type { settingsContract } from './contract/settings.ts';
import { documentSettingsSchema, usualSettings } from './schema/settings.ts';
import type { DocumentsStore } from './store.ts';

/** What a machine's fonts are asked for; undefined where they cannot be listed. */
export type InstalledFonts = () => Promise<readonly string[] | undefined>;

/** How the office sets its documents. */
export function layoutOf(deps: { store: DocumentsStore; installed: InstalledFonts }) {
  const inForce = (): Settings => {
    const kept = deps.store.layout();
    return kept === undefined ? usualSettings : documentSettingsSchema.parse(JSON.parse(kept));
  };
  return {
    inForce,
    profile: (): Profile => profileOf(inForce()),
    /** Sentences on what will stand in for fonts that are not installed, and for rare characters of a text. */
    async faces(text: string, settings: Settings = inForce()): Promise<string[]> {
      const installed = await deps.installed();
      if (installed === undefined) return [];
      const { fonts } = profileOf(settings);
      return [...substitutions(installed, fonts), ...rareCharacters(text, installed, fonts)];
    },
  };
}

export type Layout = ReturnType<typeof layoutOf>;

/** Reading and changing how documents are set. */
export function settingsService(deps: {
  store: DocumentsStore;
  layout: Layout;
}): Handlers<typeof settingsContract> {
  const { layout, store } = deps;
  const meaning = async (settings: Settings) => ({
    settings,
    departures: departures(settings),
    faces: await layout.faces('', settings),
  });
  return {
    settings: ({ tried }) => meaning(tried ?? layout.inForce()),
    saveSettings: (settings, { about }) => {
      const sentences = departures(settings);
      about(sentences.length === 0 ? '与国标一致' : `${sentences.length}处与国标不同`);
      store.setLayout(JSON.stringify(settings));
      return meaning(settings);
    },
  };
}
