import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { currentLanguage, onLanguageSwitch, type Language } from './language.js';
import { loadMessages, type Messages } from './messages.js';
import { SpeechContext } from './use-messages.js';

/** Loads the language's texts and shows the app once they are there; a switch keeps the old ones until then. */
export function MessagesProvider({ children }: { children: ReactNode }) {
  const wanted = useSyncExternalStore(onLanguageSwitch, currentLanguage);
  const [speech, setSpeech] = useState<{ language: Language; messages: Messages } | null>(null);

  useEffect(() => {
    let current = true;
    void loadMessages(wanted).then((messages) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setSpeech({ language: wanted, messages });
    });
    return () => {
      current = false;
    };
  }, [wanted]);

  if (speech === null) return null;
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}
