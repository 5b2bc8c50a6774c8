import { useState } from "react";

/**
 * What a form was answered, until its turn changes: then the form is new, and that answer is over.
 * A key on the component that holds the answer would do so too, and forget too much: without
 * JavaScript an answer finds its form on the page that is drawn next by the keys on the way there,
 * so whatever was typed into a form drawn before (in another tab, reached by Back, or while a
 * colleague saved) would be answered by a blank form and not a word. So the key goes inside.
 */
export function useAnswerOfTurn<State>(answer: State, turn: string | number, none: State): State {
  const [seen, setSeen] = useState<{ turn: string | number; over: State | null }>({
    turn,
    over: null,
  });
  if (seen.turn !== turn) setSeen({ turn, over: answer });
  return answer === seen.over ? none : answer;
}
