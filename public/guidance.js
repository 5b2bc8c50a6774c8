// Under guides and policies: counts one reading (no cookie; not for those who ask not to be counted)
// and shows the thanks without loading the page again. Without it the form works all the same.
(() => {
  const { doNotTrack, globalPrivacyControl, webdriver } = navigator;
  if (!webdriver && doNotTrack !== "1" && !globalPrivacyControl && navigator.sendBeacon) {
    const count = () => {
      if (document.visibilityState !== "visible") return;
      document.removeEventListener("visibilitychange", count);
      navigator.sendBeacon("/api/reads", location.pathname);
    };
    document.addEventListener("visibilitychange", count);
    count();
  }

  const section = document.getElementById("helpful");
  const problem = document.getElementById("helpful-problem");
  if (!section || !problem) return;
  section.addEventListener("submit", async (event) => {
    const form = event.target;
    const button = event.submitter;
    if (!button) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    if (button.name) body.set(button.name, button.value);
    const buttons = section.querySelectorAll("button");
    buttons.forEach((it) => (it.disabled = true));
    problem.hidden = true;
    let failed = false;
    try {
      const answer = await fetch(form.action, { method: "POST", body, redirect: "manual" });
      if (answer.type !== "opaqueredirect") throw new Error(await answer.text());
      location.replace(`#${button.dataset.thanks}`);
      document.getElementById(button.dataset.thanks)?.focus();
    } catch (error) {
      problem.textContent = error.name === "TypeError" ? problem.dataset.words : error.message;
      problem.hidden = false;
      failed = true;
    }
    buttons.forEach((it) => (it.disabled = false));
    if (failed) button.focus();
  });
})();
