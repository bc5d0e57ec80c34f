// Comfort only: every page works without it.
"use strict";

// The day that the slider stands on, while it is moved.
document.addEventListener("input", (event) => {
  const slider = event.target;
  if (slider.id !== "slider") return;
  const day = new Date(`${slider.dataset.first}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + Number(slider.value));
  document.getElementById("slider-day").value = day.toISOString().slice(0, 10);
});

// After another statement was chosen, the keyboard goes on from its words, and a narrow window shows what is known of it.
document.addEventListener("htmx:afterSettle", (event) => {
  const chosen = document.getElementById("chosen");
  if (event.detail.target?.id !== "reading" || !chosen) return;
  const words = document.querySelector(".told.on");
  if (words) words.focus({ preventScroll: true });
  if (chosen.getBoundingClientRect().top > window.innerHeight) chosen.scrollIntoView({ block: "start" });
});
