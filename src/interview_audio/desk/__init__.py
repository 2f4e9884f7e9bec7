"""The desk: an interview in the browser, to be corrected by eye and ear, saved as canonical Markdown and rendered.

`Session` holds what is being edited and does what the page asks for; `server` answers the page.
"""
