"""Stage lower: turns a valid Document into the IR: names, annotations, docstring texts, imports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve

from generator import ir
from generator.docstrings import (
    SECRET,
    TIMES,
    argument_docstring,
    join_lines,
    method_docstring,
    pager_docstring,
    python_names,
    since,
    split_paragraphs,
    summarize_fields,
    waiter_docstring,
)
from generator.document import (
    Action,
    After,
    Deprecated,
    Document,
    Earlier,
    Member,
    Sample,
    Waiter,
    Withdrawn,
    ancestors,
    default_version,
    reachable_shapes,
)
from generator.json_value import JsonObject
from generator.names import iterator_name, option_name, snake

T = TypeVar("T")

SCALAR_ANNOTATIONS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "any": "Any"}
STRUCTURE = "Mapping[str, Any]"
"""Annotation of what a request takes instead of a structure."""
TIME = "int | float | str | date"
"""Annotation of a time in a request; a ``datetime`` is a ``date`` too."""

TEXTS_OF = ("integer", "number", "boolean")
"""Types of which JSON can have the text instead of the value."""

IMPORTED = {
    "Any": "typing",
    "Literal": "typing",
    "Mapping": "collections.abc",
    "Sequence": "collections.abc",
    "date": "datetime",
}
"""Modules of the names in annotations."""

IDENTIFIER = re.compile(r"\w+")
"""Matches a name in an annotation."""

UNQUOTED = re.compile(r'"[^"]*"')
"""Matches the string literals of an annotation."""


def lower(documents: Sequence[Document], known: Mapping[str, ir.Version]) -> ir.Package:
    """Turn the API versions into the IR; that of the versions that are known, by date, is there."""
    replaced_by = replacements(documents)
    default = default_version(documents)
    versions = {
        date: known[date] if date in known else Lowering(document, replaced_by).lower_version()
        for date, document in ((document.service.version, document) for document in documents)
    }
    return ir.Package(
        versions=tuple(versions.values()),
        default=versions[default.service.version],
        families=merge_families(versions.values()),
        folder=documents[0].folder.partition("/")[0],
    )


def merge_families(versions: Iterable[ir.Version]) -> tuple[ir.ErrorFamily, ...]:
    """Return the families of all versions, wider ones first, each with the codes of all."""
    families: dict[str, ir.ErrorFamily] = {}
    for version in versions:
        for family in version.families:
            known = families.get(family.key, family)
            families[family.key] = evolve(known, codes=tuple(dict.fromkeys((*known.codes, *family.codes))))
    depths = {"ServiceError": 0}
    ordered: list[ir.ErrorFamily] = []
    waiting = list(families.values())
    while waiting:
        ready = [family for family in waiting if family.parent in depths]
        for family in ready:
            depths[family.name] = depths[family.parent] + 1
        ordered += ready
        waiting = [family for family in waiting if family not in ready]
    return tuple(sorted(ordered, key=lambda family: depths[family.name]))


Replacements = Mapping[tuple[str, str], tuple[ir.Replacement, ...]]
"""By version and action: what stands for it in newer versions."""


def replacements(documents: Iterable[Document]) -> Replacements:
    """Return what stands for actions in newer versions, which the newer ones say."""
    newer: dict[tuple[str, str], list[ir.Replacement]] = {}
    for document in documents:
        for action in document.actions.values():
            for replaced in action.replaces:
                note = join_lines(replaced.note or "")
                entry = ir.Replacement(version=document.service.version, actions=(action.action,), note=note)
                for name in replaced.actions:
                    newer.setdefault((replaced.version, name), []).append(entry)
    return {key: tuple(entries) for key, entries in newer.items()}


class Lowering:
    """Holds what all parts of the lowering of a version look up: its document, and where each class lives."""

    def __init__(self, document: Document, replaced_by: Replacements) -> None:
        self.document = document
        self.replaced_by = replaced_by
        self.folder = document.folder
        self.words = document.service.words
        self.names: dict[str, str] = {}
        self.editions = {name: edition.title for name, edition in document.service.editions.items()}
        self.modules = {name: f".shapes.{snake(name, self.words)}" for name in document.shapes}
        self.structures = document.structures
        for name, action in document.actions.items():
            self.modules |= dict.fromkeys(action.shapes, f".actions.{snake(name, self.words)}")
        parameters = [member for action in document.actions.values() for member in action.parameters.values()]
        self.python_names = self.unambiguous_names()
        self.in_requests = reachable_shapes(parameters, self.structures)
        in_json = (member for member in parameters if member.style == "json")
        self.in_json = reachable_shapes(in_json, self.structures)

    def python_name(self, wire: str, member: Member) -> str:
        """Return the Python name of a member."""
        if wire not in self.names:
            self.names[wire] = snake(wire, self.words)
        return member.python or self.names[wire]

    def own_names(self, *groups: Mapping[str, Member]) -> dict[str, str]:
        """Return the Python names of members by their wire names, of which the numbers of lists are left out too."""
        names: dict[str, str] = {}
        for group in groups:
            for wire, member in group.items():
                python = self.python_name(wire, member)
                for name in (wire, wire.partition(".n")[0]):
                    names.setdefault(name, python)
        return names

    def unambiguous_names(self) -> dict[str, str]:
        """Return the Python names of all members by their wire names, where all have the same."""
        spellings: dict[str, set[str]] = {}
        actions = self.document.actions.values()
        groups: list[Mapping[str, Member]] = [
            group for action in actions for group in (action.parameters, action.response)
        ]
        groups += (shape.fields for shape in self.structures.values())
        for group in groups:
            for wire, python in self.own_names(group).items():
                spellings.setdefault(wire, set()).add(python)
        taken = set(self.document.actions) | set(self.modules)
        return {wire: names.pop() for wire, names in spellings.items() if len(names) == 1 and wire not in taken}

    def spell(self, text: str, own: Mapping[str, str], values: Iterable[Any] = ()) -> str:
        """Return a text with the names of Python code instead of wire names."""
        return python_names(text, own, self.python_names, values)

    def lower_version(self) -> ir.Version:
        """Return everything that is printed."""
        families = self.lower_families()
        classes = {family.key: family.name for family in families}
        prefixes = sorted(self.document.errors.prefixes.items(), key=lambda item: (-len(item[0]), item[0]))
        self.shapes = {name: self.lower_shape(name) for name in sorted(self.document.shapes)}
        operations = tuple(self.lower_operation(action) for _, action in sorted(self.document.actions.items()))
        modules = {operation.response.name: operation.response.module for operation in operations} | self.modules
        by_name = {operation.name: operation for operation in operations}
        waiters = tuple(
            self.lower_waiter(name, waiter, by_name[waiter.action])
            for name, waiter in self.document.waiters.waiters.items()
        )
        named = {name for operation in operations for name in operation.argument_classes}
        named |= {name for waiter in waiters for name in waiter.classes}
        named |= {
            operation.pages.item for operation in operations if operation.pages and operation.pages.item in modules
        }
        return ir.Version(
            package=f"v{self.document.service.version.replace('-', '_')}",
            sources=ir.Sources(
                service=f"{self.folder}/service.yaml",
                errors=self.document.errors.mark.path,
                waiters=self.document.waiters.mark.path,
                folder=self.folder,
            ),
            service=self.lower_service(),
            operations=operations,
            shapes=tuple(self.shapes.values()),
            waiters=waiters,
            state_tables=tuple(
                ir.StateTable(name=name, states=tuple(table.items()))
                for name, table in self.document.waiters.states.items()
            ),
            client_imports=group_imports({(modules[name], name) for name in named}),
            masks=tuple(sorted({a.mask for operation in operations for a in operation.arguments if a.mask})),
            families=families,
            codes=self.lower_codes(classes),
            prefixes=tuple((prefix, classes[family]) for prefix, family in prefixes),
        )

    def lower_service(self) -> ir.Service:
        """Return the service as a whole."""
        service = self.document.service
        return convey(
            ir.Service,
            service,
            editions=tuple(convey(ir.Edition, edition, key=key) for key, edition in service.editions.items()),
            method=service.protocol.method,
            position=service.protocol.position,
            path=service.protocol.path,
            timestamp_window_seconds=service.protocol.timestamp_window_seconds,
            public_host=service.endpoints.public,
            vpc_host=service.endpoints.vpc,
            regions=service.endpoints.regions,
            paging=tuple(convey(ir.PagingStyle, style, key=key) for key, style in service.paging.items()),
            region_attribute=snake(service.region_parameter, self.words),
            chapters=tuple(service.chapters.items()),
        )

    def lower_families(self) -> tuple[ir.ErrorFamily, ...]:
        """Return the families of error codes, wider ones first."""
        errors = self.document.errors
        members: dict[str, list[str]] = {key: [] for key in errors.families}
        for name, code in {**errors.codes, **errors.gateway}.items():
            members[code.family].append(name)
        ordered = sorted(errors.families.items(), key=lambda item: len(ancestors(item[0], errors.families)))
        return tuple(
            convey(
                ir.ErrorFamily,
                family,
                key=key,
                name=family.class_name,
                parent=errors.families[family.parent].class_name if family.parent else "ServiceError",
                description=join_lines(family.description),
                hint=join_lines(family.hint or ""),
                codes=tuple(members[key]),
            )
            for key, family in ordered
        )

    def lower_codes(self, classes: dict[str, str]) -> tuple[ir.ErrorCode, ...]:
        """Return all error codes, those of the reference first."""
        errors = self.document.errors
        return tuple(
            convey(
                ir.ErrorCode,
                code,
                name=name,
                class_name=classes[code.family],
                meaning=join_lines(code.meaning),
                documented=codes is errors.codes,
            )
            for codes in (errors.codes, errors.gateway)
            for name, code in codes.items()
        )

    def lower_attribute(
        self, wire: str, member: Member, request: bool, in_json: bool, own: Mapping[str, str]
    ) -> ir.Attribute:
        """Return a member of a class; ``own`` has the Python names that its texts may name, by their wire names."""
        kind = member.type or ""
        model = member.shape
        structure = f"{model} | {STRUCTURE}" if model and request else model
        unix_time = request and member.format == "unix_time"
        item = None
        must = bool(member.required) and request and wire != self.document.service.region_parameter
        if kind == "list":
            item = "model" if model else member.item
            inner = structure or annotate_scalar(member.item or "", member)
            annotation = f"Sequence[{inner}]" if request else f"list[{inner}]"
        else:
            annotation = structure or (TIME if unix_time else annotate_scalar(kind, member))
            kind = "model" if model else kind
        if not must and not (kind == "list" and not request) and annotation != "Any":
            annotation += " | None"
        style = None
        if request and kind in ("list", "model"):
            style = ("text" if member.style == "json" else "plain") if in_json else member.style or "indexed"
        edition = self.editions.get(member.edition or "")
        doc = argument_docstring(member)
        advice = [f"{label}: {warning.text}" for label, warning in self.advice_of(member)]
        names = {**self.own_names(self.structures[model].fields), **own} if model else own
        spelled = [
            self.spell(doc[0], names, member.enum or ()),
            *doc[1:],
            *(self.spell(text, names) for text in advice),
        ]
        return convey(
            ir.Attribute,
            member,
            python=self.python_name(wire, member),
            wire=wire,
            kind=kind,
            item=item,
            model=model,
            style=style,
            request=request,
            as_text=member.shown_as == "string" and (member.item or member.type) in TEXTS_OF and not member.tag,
            aliases=member.aliases or (),
            secret=bool(member.secret),
            unix_time=unix_time,
            option=option_name(wire, None if kind == "list" else member.python, self.words),
            required=bool(member.required) and request,
            must=must,
            mask=("mask" if must else "mask_optional") if member.secret else "",
            annotation=annotation,
            doc=(
                *spelled,
                *([TIMES] if unix_time else []),
                *([SECRET] if member.secret else []),
                *([since(edition)] if edition else []),
            ),
            about=(*doc, *advice),
            deprecated=self.lower_advice(member.deprecated),
            withdrawn=self.lower_advice(member.withdrawn),
            enum=member.enum or (),
            token=bool(member.token),
            description=join_lines(member.description or ""),
            style_aliases=member.style_aliases or (),
            resets="reset_to" in member.marks,
            earlier={name: earlier_facts(facts) for name, facts in member.earlier.items()},
        )

    def lower_advice(self, advice: Deprecated | Withdrawn | None, prefix: str = "") -> ir.Advice | None:
        """Return why something should not be used."""
        if advice is None:
            return None
        title = self.editions.get(advice.since, advice.since)
        reason = join_lines((advice.reason if isinstance(advice, Deprecated) else advice.note) or "")
        use = tuple(f"{prefix}{snake(name, self.words)}" for name in advice.use)
        texts = [f"since {title}." if isinstance(advice, Deprecated) else f"not in {title} and later."]
        texts += [reason] if reason else []
        texts += [f"Use {' or '.join(use)}."] if use else []
        return ir.Advice(since=title, use=use, reason=reason, text=" ".join(texts))

    def advice_of(self, entry: Member | Action) -> Iterator[tuple[str, ir.Advice]]:
        """Yield what there is to say against the use of something, with its label."""
        for label, advice in (("Deprecated", entry.deprecated), ("Withdrawn", entry.withdrawn)):
            lowered = self.lower_advice(advice)
            if lowered is not None:
                yield label, lowered

    def lower_model(
        self,
        name: str,
        doc: Iterable[str],
        members: Mapping[str, Member],
        module: str,
        source: str,
        base: str = "Model",
        request: bool = False,
        own: Mapping[str, str] | None = None,
    ) -> ir.Model:
        """Return a class of the package; ``own`` has the Python names that its texts may name; default: its own."""
        own = self.own_names(members) if own is None else own
        attributes = tuple(
            self.lower_attribute(wire, member, request, name in self.in_json, own) for wire, member in members.items()
        )
        doc = tuple(doc)
        made = ir.Model(
            name=name,
            base=base,
            doc=tuple(self.spell(text, own) for text in doc),
            description=doc[0],
            attributes=attributes,
            module=module,
            imports=(),
            source=source,
        )
        return evolve(made, imports=self.collect_imports([made]))

    def collect_imports(self, models: Iterable[ir.Model], operation: Iterable[str] = ()) -> tuple[ir.Import, ...]:
        """Return what a module with these classes imports, sorted, and what its OPERATION needs."""
        models = list(models)
        attributes = [attribute for model in models for attribute in model.attributes]
        needed = {("attrs", "define"), *((".._runtime.operation", name) for name in operation)}
        annotations = UNQUOTED.sub("", "\n".join(attribute.annotation for attribute in attributes))
        needed |= {(IMPORTED[word], word) for word in IDENTIFIER.findall(annotations) if word in IMPORTED}
        if any(attribute.secret or (attribute.kind == "list" and not attribute.request) for attribute in attributes):
            needed.add(("attrs", "field"))
        needed |= {(".._runtime.secret", attribute.mask) for attribute in attributes if attribute.mask}
        needed |= {(".._runtime.serialization.model", model.base) for model in models} | {
            (".._runtime.serialization.model", "WireField")
        }
        needed |= {
            (self.modules[attribute.model], attribute.model)
            for attribute in attributes
            if attribute.model and self.modules[attribute.model] != models[0].module
        }
        return group_imports(needed)

    def lower_pages(
        self,
        action: Action,
        request: ir.Model,
        response: ir.Model,
        arguments: Iterable[ir.Attribute],
        chapter: str,
    ) -> ir.Pages | None:
        """Return how an action pages, if it does."""
        if action.paging is None:
            return None
        style = self.document.service.paging[action.paging.style]
        sent = {attribute.wire: attribute for attribute in request.attributes}
        received = {attribute.wire: attribute for attribute in response.attributes}
        items = received[action.paging.items]
        size = sent.get(style.size or "")
        largest = int(size.range[1]) if size is not None and size.range and size.range[1] else style.largest_size
        kept = tuple(arg for arg in arguments if arg.wire not in (style.number, style.token, style.size))

        def attribute(wire: str | None) -> str | None:
            """Return the attribute that pages with one side alone have too."""
            if wire is None:
                return None
            member = received.get(wire) or sent.get(wire)
            return member.python if member is not None else snake(wire, self.words)

        return ir.Pages(
            items=items.python,
            number=attribute(style.number),
            token=attribute(style.token),
            size=size.python if size is not None else None,
            total=attribute(style.total) if style.number or style.total in received else None,
            largest_size=largest if size is not None else None,
            method=iterator_name(action.action, self.words),
            item=items.annotation.removeprefix("list[").removesuffix("]"),
            arguments=kept,
            method_doc=pager_docstring(
                action, kept, largest if size is not None else None, self.source_line(action, chapter)
            ),
        )

    def source_line(self, action: Action, chapter: str) -> str:
        """Return where an action stands."""
        edition = self.editions.get(action.edition or "")
        reference = self.document.service.reference
        return f"Source: {edition}." if edition else f'Source: {reference}, chapter "{chapter}", {action.action}.'

    def lower_waiter(self, name: str, waiter: Waiter, operation: ir.Operation) -> ir.Waiter:
        """Return something to wait for."""
        by_wire = {attribute.wire: attribute for attribute in operation.request.attributes}
        arguments = sorted(
            (by_wire[attribute] for attribute in waiter.arguments), key=lambda attribute: not attribute.must
        )
        members: Mapping[str, Member] = self.document.actions[operation.name].response
        states: list[str] = []
        path, holder = waiter.states, operation.response.name
        while path:
            wire = next(wire for wire in members if path == wire or path.startswith(wire + "."))
            states.append(self.python_name(wire, members[wire]))
            path = path[len(wire) + 1 :]
            shape = members[wire].shape
            if path and shape is not None:
                holder, members = shape, self.structures[shape].fields
        key = None if waiter.item_key is None else self.python_name(waiter.item_key, members[waiter.item_key])
        disappears = bool(waiter.success_codes) or waiter.presence == "absent"
        result = "None" if disappears else f"list[{holder}]" if key else operation.response.name
        deprecated = self.lower_advice(waiter.deprecated, "wait_for_")
        return convey(
            ir.Waiter,
            waiter,
            name=name,
            deprecated=deprecated,
            constant=name.upper(),
            method=f"wait_for_{name}",
            module=operation.request.module,
            request=operation.request.name,
            arguments=tuple(arguments),
            keys_description=join_lines(waiter.keys_description or ""),
            result=result,
            classes=() if disappears else (holder if key else operation.response.name,),
            states=tuple(states),
            key=key,
            normal=f"{waiter.normal.upper()}_STATES" if waiter.normal else None,
            count_description=join_lines(waiter.count_description or ""),
            listing=operation.pages.method if operation.pages else None,
            after=tuple(self.lower_after(after, waiter) for after in waiter.after),
            method_doc=waiter_docstring(waiter, arguments, deprecated),
        )

    def lower_after(self, after: After, waiter: Waiter) -> ir.After:
        """Return an action that a waiter follows, and where it finds the arguments of the waiter."""
        action = self.document.actions[after.action]
        places = (("response", action.response), ("request", action.parameters))

        def place(wire: str) -> str | None:
            places_of_wire = ((where, members[wire]) for where, members in places if wire in members)
            where, member = next(places_of_wire, ("", None))
            return None if member is None else f"{where}.{self.python_name(wire, member)}"

        wanted = [(snake(wire, self.words), place(wire)) for wire in waiter.arguments]
        if waiter.keys is not None and after.keys is not None:
            wanted.append((waiter.keys, place(after.keys)))
        if after.count is not None:
            wanted.append(("count", place(after.count)))
        return ir.After(
            action=after.action, arguments=tuple((name, where) for name, where in wanted if where is not None)
        )

    def holds_secret(self, members: Iterable[Member]) -> bool:
        """Return whether there is a secret among the parameters of a request, at any depth."""
        members = list(members)
        names = reachable_shapes(members, self.structures)
        inner = (member for name in names for member in self.structures[name].fields.values())
        return any(member.secret for member in (*members, *inner))

    def lower_shape(self, name: str) -> ir.Model:
        """Return the class of a shared shape."""
        shape = self.document.shapes[name]
        doc = (join_lines(shape.description),)
        source = f"{self.folder}/shapes/{name}.yaml"
        return self.lower_model(name, doc, shape.fields, self.modules[name], source, request=name in self.in_requests)

    def lower_operation(self, action: Action) -> ir.Operation:
        """Return an action with its classes."""
        name = action.action
        python = snake(name, self.words)
        module = f".actions.{python}"
        chapter = self.document.chapters[name]
        source = f"{self.folder}/actions/{chapter}/{name}.yaml"
        title = self.document.service.chapters[chapter]
        shapes = tuple(
            self.lower_model(
                shape,
                (join_lines(action.shapes[shape].description),),
                action.shapes[shape].fields,
                module,
                source,
                request=shape in self.in_requests,
            )
            for shape in order_shapes(action)
        )
        summary = join_lines(action.summary)
        own = self.own_names(action.parameters, action.response)
        request = self.lower_model(
            f"{name}Request",
            (f"Parameters of {name}: {summary[0].lower()}{summary[1:]}", *split_paragraphs(action)),
            action.parameters,
            module,
            source,
            base="Request",
            request=True,
            own=own,
        )
        response = self.lower_model(
            f"{name}Response", (f"Response of {name}.",), action.response, module, source, base="Response", own=own
        )
        response = evolve(response, doc=(f"Response of {name}: {summarize_fields(response)}",))
        region = self.document.service.region_parameter
        arguments = sorted((a for a in request.attributes if a.wire != region), key=lambda a: not a.required)
        mentioned = sorted({a.model for a in arguments if a.model} | {response.name})
        examples = action.examples
        samples: list[tuple[str, str, Sample | None]] = []
        if examples is not None:
            samples += [("", "url", examples.url), ("", "xml", examples.xml), ("", "json", examples.json)]
            samples += [(key, sample.format, sample) for key, sample in examples.more.items()]
        advice = dict(self.advice_of(action))
        return convey(
            ir.Operation,
            action,
            name=name,
            python=python,
            chapter=chapter,
            summary=summary,
            description=(action.description or "").strip(),
            deprecated=advice.get("Deprecated"),
            withdrawn=advice.get("Withdrawn"),
            replaces=tuple(
                convey(ir.Replacement, older, note=join_lines(older.note or "")) for older in action.replaces
            ),
            replaced_by=self.replaced_by.get((self.document.service.version, name), ()),
            method=action.method or self.document.service.protocol.method,
            deletes=bool(action.deletes),
            idempotent=action.effect == "read" or bool(action.idempotent),
            paging_style=action.paging.style if action.paging else None,
            paging_items=action.paging.items if action.paging else None,
            request=request,
            response=response,
            locals=shapes,
            imports=self.collect_imports(
                (*shapes, request, response), ("Operation", "PageStyle") if action.paging else ("Operation",)
            ),
            arguments=tuple(arguments),
            argument_classes=tuple(mentioned),
            secret=self.holds_secret(action.parameters.values()),
            token=next((attribute.wire for attribute in request.attributes if attribute.token), None),
            pages=self.lower_pages(action, request, response, arguments, title),
            method_doc=method_docstring(
                action,
                [self.spell(f"{label}: {warning.text}", own) for label, warning in advice.items()],
                [self.spell(text, own) for text in split_paragraphs(action)],
                arguments,
                response,
                self.source_line(action, title),
            ),
            examples=tuple(
                convey(ir.Example, sample, format=form, name=key) for key, form, sample in samples if sample is not None
            ),
            differ=examples.differ if examples else None,
            deviations=tuple(
                convey(ir.Deviation, deviation, at=deviation.where, reason=join_lines(deviation.reason))
                for deviation in action.deviations
            ),
            origin=self.source_line(action, title),
            source_pages=action.source.pages,
            lines=action.source.lines,
            request_table=action.source.request_table,
            response_table=action.source.response_table,
            restored=tuple((fact.what, fact.origin) for fact in action.source.restored),
            source=source,
        )


def group_imports(needed: Iterable[tuple[str, str]]) -> tuple[ir.Import, ...]:
    """Return import lines for pairs of module and name: the standard library, others, then the package itself."""
    modules: dict[str, list[str]] = {}
    for module, name in sorted(needed):
        modules.setdefault(module, []).append(name)
    lines = [ir.Import(module=module, names=tuple(names)) for module, names in modules.items()]
    return tuple(sorted(lines, key=lambda line: (line.module.startswith("."), line.module == "attrs", line.module)))


def earlier_facts(earlier: Earlier) -> JsonObject:
    """Return the facts that an earlier edition says otherwise; null stands for what was absent."""
    facts = ((name, getattr(earlier, name)) for name in earlier.marks)
    return {name: list(fact) if isinstance(fact, tuple) else fact for name, fact in facts}


def convey(record: type[T], source: object, /, **facts: Any) -> T:
    """Return a record of the IR with these facts, and all others as the document has them under the same names."""
    names = record.__annotations__.keys() - facts.keys()
    return record(**{name: getattr(source, name) for name in names}, **facts)


def annotate_scalar(kind: str, member: Member) -> str:
    """Return the annotation of a scalar; known values are listed, and any other text passes."""
    if kind == "string" and member.enum:
        return f"Literal[{', '.join(string_literal(value) for value in member.enum)}] | str"
    return SCALAR_ANNOTATIONS[kind]


def string_literal(value: Any) -> str:
    """Return a string literal with double quotes, as black prints it."""
    text = repr(value)
    return f'"{text[1:-1]}"' if text.startswith("'") and '"' not in text else text


def order_shapes(action: Action) -> list[str]:
    """Return the action's local shapes so that each stands after those it refers to."""
    ordered: list[str] = []

    def visit(name: str) -> None:
        if name in action.shapes and name not in ordered:
            for member in action.shapes[name].fields.values():
                visit(member.shape or "")
            ordered.append(name)

    for name in action.shapes:
        visit(name)
    return ordered
