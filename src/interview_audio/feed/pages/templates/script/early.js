"use strict";
document.documentElement.classList.add("js");
try { document.documentElement.dataset.theme = localStorage.getItem("interview-audio theme") || "system"; } catch { /* a browser that keeps nothing */ }
