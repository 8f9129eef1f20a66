"use strict";
// Fields fill the blanks of a text as one types; buttons copy the text as it then is.
document.documentElement.classList.add("js");

for (const field of document.querySelectorAll("input[data-blank]")) {
  const blank = document.getElementById(field.dataset.blank);
  const question = blank.textContent;
  const fill = () => {
    const words = field.value.trim();
    blank.textContent = words || question;
    blank.classList.toggle("filled", words !== "");
  };
  field.addEventListener("input", fill);
  fill();
}

function copyThroughSelection(words) {
  const area = document.createElement("textarea");
  area.value = words;
  area.setAttribute("aria-hidden", "true");
  area.className = "away";
  document.body.append(area);
  area.select();
  let done = false;
  try {
    done = document.execCommand("copy");
  } catch {
    done = false;
  }
  area.remove();
  return done;
}

async function copy(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return copyThroughSelection(words);
  }
}

const wordings = document.body.dataset;
for (const button of document.querySelectorAll("button[data-copies]")) {
  button.addEventListener("click", async () => {
    const text = document.getElementById(button.dataset.copies);
    const said = document.getElementById(button.dataset.says);
    const open = text.querySelectorAll(".blank:not(.filled)").length;
    const done = await copy(text.textContent);
    button.focus();
    said.textContent = !done
      ? wordings.failed
      : open ? wordings.open.replace("{count}", open) : wordings.copied;
    setTimeout(() => { said.textContent = ""; }, 6000);
  });
}

let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const each of opened) each.open = true;
});
addEventListener("afterprint", () => {
  for (const each of opened) each.open = false;
});
