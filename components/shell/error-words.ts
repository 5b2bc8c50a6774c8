const words = {
  en: {
    title: "Something went wrong on our side",
    text: "What you sent before is safe. Please try again in a moment.",
    retry: "Try again",
  },
  fr: {
    title: "Un problème est survenu de notre côté",
    text: "Ce que vous avez déjà envoyé est conservé. Veuillez réessayer dans un instant.",
    retry: "Réessayer",
  },
  ro: {
    title: "Ceva nu a mers la noi",
    text: "Ce ați trimis înainte este păstrat. Vă rugăm să încercați din nou peste puțin timp.",
    retry: "Încercați din nou",
  },
};

/** Words that must be there when nothing else can be loaded. */
export function errorWords(locale: string) {
  return locale === "fr" ? words.fr : locale === "ro" ? words.ro : words.en;
}
