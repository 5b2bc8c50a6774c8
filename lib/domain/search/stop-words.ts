import type { Locale } from "../case/vocabulary";

/** Words that are on every page, folded. "Not" and the like stay: "not received" is a search. */
export const stopWords: Record<Locale, ReadonlySet<string>> = {
  en: listed(`a am an and are as at be been but by can could did do does for from had has have he her
    his how i if in into is it its ll me my of on or our re s she should so t than that the their
    them then there these they this those to us ve was we were what when where which who will with
    would you your please pls just really hi hello im ive`),
  fr: listed(`a ai au aux avec c ce ces cet cette comme d dans de des du elle elles en est et etre
    eu il ils j je l la le les leur leurs lui m ma mais me mes moi mon n nos notre nous on ont ou par
    pour qu que qui quoi s sa se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y bonjour svp`),
  ro: listed(`a ai al ale am ar are as au ca care ce cei cel cele cu cum cand da daca de deci din
    dupa ea ei el ele era este eu fi fie fost i iar il imi in isi iti l la le li lor lui m ma mai mea
    mei mele meu mi ne ni noi o or ori pe pentru prin s sa sale sau se si sunt t ta te ti tu un una
    unde unei unor unui va vi voi vor vreau buna rog`),
};

function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}
