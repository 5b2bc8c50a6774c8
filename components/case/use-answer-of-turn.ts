import { useState } from "react";

/**
 * What a form was answered, until the turn changes: then the form is new, and that answer is over.
 * A key on the component would forget too much. Without JavaScript an answer finds its form on the
 * page that is drawn next by the keys on the way there, and a form that was drawn before the
 * reader's last act (in another tab, or reached by Back) would be answered by a blank one.
 */
export function useAnswerOfTurn<State>(answer: State, turn: number, none: State): State {
  const [seen, setSeen] = useState<{ turn: number; over: State | null }>({ turn, over: null });
  if (seen.turn !== turn) setSeen({ turn, over: answer });
  return answer === seen.over ? none : answer;
}
