"""Configures Sphinx for the handbook."""

from __future__ import annotations

from ehpc import __version__

project = "ehpc"
author = "the authors of ehpc"
version = release = __version__
language = "en"
smartquotes = False  # texts and names of the service stay as they are

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx_copybutton",
    "sphinx_design",
]
root_doc = "index"
source_suffix = {".md": "markdown"}

# Every link must resolve, and every name in a signature must be documented or be one of Python's own.
nitpicky = True
nitpick_ignore_regex = [
    (r"py:.*", r"(typing|collections\.abc|pathlib|os|datetime)\..*"),
    (r"py:.*", r"(Any|Callable|Iterator|AsyncIterator|Literal|Mapping|Sequence|Self|None|date)"),
    # Names of the runtime, which users need not know.
    (r"py:.*", r"ehpc\.((_runtime|emulator)\..*|jobs\.cluster\.[CJ])"),
    (r"py:.*", r"(ApiResponse|CredentialsProvider|Environment|Flow|Format|Network|R|Request|RequestForm|Signature)"),
    (r"py:.*", r"ehpc\.jobs\.cluster\.[CJ]"),
    (r"py:.*", r"(AnyClient|ArraySpec|OutputPiece|PasswordSource)"),
]

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist", "substitution"]
myst_heading_anchors = 3
myst_ref_domains = ["std", "py"]

add_module_names = False
python_use_unqualified_type_names = True
python_maximum_signature_line_length = 60
autodoc_typehints = "signature"
autoclass_content = "both"
autodoc_member_order = "bysource"
toc_object_entries = False

html_theme = "furo"
html_title = "ehpc"
html_static_path = ["static"]
html_css_files = ["handbook.css"]
html_copy_source = False
html_show_sourcelink = False
html_show_sphinx = False
html_last_updated_fmt = None
html_theme_options = {
    "navigation_with_keys": True,
    "light_css_variables": {"color-brand-primary": "#0b5cad", "color-brand-content": "#0b5cad"},
    "dark_css_variables": {"color-brand-primary": "#6cb6ff", "color-brand-content": "#6cb6ff"},
}
pygments_style = "friendly"
pygments_dark_style = "github-dark"
copybutton_prompt_text = "$ "
