"""The explorer: a page on this machine that tries every action and watches a cluster, for ``ehpc explorer``.

::

    launch          the listening socket, the token, the browser, the end
    security        who may ask at all: checks of every request, headers of every response
    application     the routes: files of the page, and requests for data
    page_requests   what the page, or another program, can ask for
      ├── calls     review, send once, keep a history; ``results`` turns an answer into what the page shows
      ├── forms     what a form holds, and the values that were filled in
      ├── snippets  the same call as Python, as a command line, and as a request
      ├── choices   values of the account for fields that name a cluster, queue, node, job, user or image
      └── account   the clients, and whose account they work in; ``demo`` makes one in an emulator
    catalog         what is known of each API version: the only door to the generated tables
    page/           what the browser gets: one HTML, one CSS, small modules; nothing comes from elsewhere

It needs what ``pip install 'ehpc[cli,explorer]'`` brings.
"""
# Hand-written: edit templates/ehpc/explorer/__init__.py, then run `make generate`.
