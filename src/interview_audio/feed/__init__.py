"""How do listeners get it? Finished episodes and the show go in, the podcast folder comes out.

`survey` says which files of a folder are to be published, `lock` keeps what is made once, `Memory` what an output
folder holds already; `write_feed`, `write_page` and `write_opml` make what lies beside the episodes.
"""
