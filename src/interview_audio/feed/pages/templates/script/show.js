// The front page: where a listener stopped, the feed's address, keys, and addresses from before episodes had pages.
function followOldAddress() {
  const [, slug, seconds] = decodeURIComponent(location.hash).match(/^#(.+?)(?:&t=([\d.]+))?$/) ?? [];
  const card = cards.get(slug);
  if (card) location.replace(`${card.querySelector("h3 a").getAttribute("href")}${seconds ? `#t=${seconds}` : ""}`);
}
addEventListener("hashchange", followOldAddress);
followOldAddress();

for (const [slug, card] of cards) {
  const place = kept.get(`at ${document.body.dataset.show} ${slug}`, 0), left = Number(card.dataset.duration) - place;
  if (place > 2000) card.querySelector('[data-ui="left"]').textContent = left < 5000 ? word("heard") : word("left", { time: clock(left) });
}

const feedAddress = () => document.body.dataset.feed || document.querySelector('link[type="application/rss+xml"]').href;
ui["copy-feed"].addEventListener("click", () => copy(feedAddress(), word("feed copied")));
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && root.classList.contains("searching")) return leaveSearch();
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (event.key === "/") { event.preventDefault(); ui.search.focus(); }
  if (event.key.toLowerCase() === "d") nextTheme();
});
