import { createContext, use, useMemo } from 'react';
import type { Language } from './language.js';
import type { MessageKey, Messages } from './messages.js';
import { fill, lookUp, type Gaps } from './translate.js';

/** Gives the text of a key, its gaps filled. */
export type Translate = (key: MessageKey, gaps?: Gaps) => string;

interface Speech {
  language: Language;
  messages: Messages;
}

export const SpeechContext = createContext<Speech | null>(null);

function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('outside of MessagesProvider');
  return speech;
}

export function useLanguage(): Language {
  return useSpeech().language;
}

/** The texts of the language chosen. */
export function useMessages(): Translate {
  const { language, messages } = useSpeech();
  return useMemo<Translate>(() => (key, gaps = {}) => fill(lookUp(messages, key), gaps, language), [language, messages]);
}

type Text = string | null | undefined;

/** The title in the reader's language when the record has one, else the Chinese one. */
export function useTitle(): (record: { title?: Text; titleEn?: Text }) => string {
  const language = useLanguage();
  return ({ title, titleEn }) => (language === 'en' && titleEn ? titleEn : (title ?? ''));
}

/** The name in the reader's language when the organisation has one, else the Chinese one. */
export function useName(): (organisation: { name: string; nameEn?: Text }) => string {
  const language = useLanguage();
  return ({ name, nameEn }) => (language === 'en' && nameEn ? nameEn : name);
}
