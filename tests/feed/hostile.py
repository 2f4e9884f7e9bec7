"""Text that strangers may write, and that must harm neither feed, page nor reader."""

TEXTS = [
    "</script><script>window.hacked = true</script>",
    "<img src=x onerror='window.hacked = true'>",
    "]]><item><title>another</title></item>",
    "\"quotes\" & 'apostrophes' &amp; <!-- comments -->",
    "\0null \x1b[31mred\x1b[0m \x9b bell\x07",
    "\u202eright to left\u202c and \u2066isolated",
    "שלום עולם – مرحبا",
    "🎧 emoji 👩‍👩‍👧 only ‼️",
    "lone \ud800 surrogate \uffff",
    "{{ 7 * 7 }} {% raw %} ${7*7} %s",
    "line\u2028separator\u2029paragraph",
    "x" * 300,
]
