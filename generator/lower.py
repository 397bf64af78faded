"""Stage lower: turns a valid Document into the IR: names, annotations, docstring texts, imports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve

from generator import ir
from generator.docstrings import (
    argument_docstring,
    join_lines,
    method_docstring,
    pager_docstring,
    split_paragraphs,
    waiter_docstring,
)
from generator.document import SCALARS, Action, After, Deviation, Document, Member, Waiter, ancestors
from generator.names import iterator_name, option_name, snake

SCALAR_ANNOTATIONS = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "any": "Any"}


UNQUOTED = re.compile(r'"[^"]*"')
"""Matches the string literals of an annotation."""


def lower(document: Document, folder: str) -> ir.Package:
    """Turn a document into the IR.

    Args:
        document: A valid document, with every ``like`` entry filled in.
        folder: Path of the spec folder as files name it, such as ``spec/2018-04-12``.
    """
    return Lowering(document, folder).lower_package()


class Lowering:
    """Holds what all parts of the lowering look up: the document, and where each class lives."""

    def __init__(self, document: Document, folder: str) -> None:
        self.document = document
        self.folder = folder
        self.words = document.service.words
        self.modules = {name: f".shapes.{snake(name, self.words)}" for name in document.shapes}
        self.local_fields: dict[str, Mapping[str, Member]] = {}
        for name, action in document.actions.items():
            module = f".actions.{snake(name, self.words)}"
            for shape, local in action.shapes.items():
                self.modules[shape] = module
                self.local_fields[shape] = local.fields
        self.in_requests = self.request_shapes()

    def fields(self, shape: str) -> Mapping[str, Member]:
        """Return the members of a shape."""
        return self.document.shapes[shape].fields if shape in self.document.shapes else self.local_fields[shape]

    def request_shapes(self) -> set[str]:
        """Return the names of the shapes that requests use."""
        names: set[str] = set()
        queue = [shape_of(m) for action in self.document.actions.values() for m in action.parameters.values()]
        while queue:
            name = queue.pop()
            if name is not None and name not in names:
                names.add(name)
                queue.extend(shape_of(member) for member in self.fields(name).values())
        return names

    def lower_package(self) -> ir.Package:
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
        return ir.Package(
            sources=ir.Sources(
                service=f"{self.folder}/service.yaml",
                errors=f"{self.folder}/errors.yaml",
                waiters=f"{self.folder}/waiters.yaml",
                folder="spec",
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
            families=families,
            codes=self.lower_codes(classes),
            prefixes=tuple((prefix, classes[family]) for prefix, family in prefixes),
        )

    def lower_service(self) -> ir.Service:
        """Return the service as a whole."""
        service = self.document.service
        paging = tuple(
            ir.PagingStyle(
                key=key, number=style.number, size=style.size, total=style.total, largest_size=style.largest_size
            )
            for key, style in service.paging.items()
        )
        return ir.Service(
            product=service.product,
            title=service.title,
            version=service.version,
            reference=service.reference,
            path=service.protocol.path,
            timestamp_window_seconds=service.protocol.timestamp_window_seconds,
            public_host=service.endpoints.public,
            vpc_host=service.endpoints.vpc,
            regions=service.endpoints.regions,
            paging=paging,
            common_parameters=service.common_parameters,
            region_parameter=service.region_parameter,
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
            ir.ErrorFamily(
                key=key,
                name=family.class_name,
                parent=errors.families[family.parent].class_name if family.parent else "ServiceError",
                description=join_lines(family.description),
                hint=join_lines(family.hint or ""),
                throttled=family.throttled,
                uncertain=family.uncertain,
                codes=tuple(members[key]),
            )
            for key, family in ordered
        )

    def lower_codes(self, classes: dict[str, str]) -> tuple[ir.ErrorCode, ...]:
        """Return all error codes, those of the reference first."""
        errors = self.document.errors
        return tuple(
            ir.ErrorCode(
                name=name,
                family=code.family,
                class_name=classes[code.family],
                status=code.status,
                status_source=code.status_source,
                meaning=join_lines(code.meaning),
                retryable=code.retryable,
                remedy=code.remedy,
                documented=codes is errors.codes,
            )
            for codes in (errors.codes, errors.gateway)
            for name, code in codes.items()
        )

    def lower_attribute(self, wire: str, member: Member, request: bool) -> ir.Attribute:
        """Return the model member for a parameter or a field."""
        kind = member.type or ""
        model = shape_of(member)
        item = None
        must = bool(member.required) and request and wire != self.document.service.region_parameter
        if kind == "list":
            item = "model" if model else member.item
            inner = model or annotate_scalar(member.item or "", member)
            annotation = f"Sequence[{inner}]" if request else f"list[{inner}]"
        else:
            annotation = model or annotate_scalar(kind, member)
            kind = "model" if model else kind
        if not must and not (kind == "list" and not request) and annotation != "Any":
            annotation += " | None"
        return ir.Attribute(
            python=member.python or snake(wire, self.words),
            wire=wire,
            kind=kind,
            item=item,
            model=model,
            tag=member.tag,
            style=(member.style or "indexed") if request and kind == "list" else None,
            aliases=member.aliases or (),
            secret=bool(member.secret),
            option=option_name(wire, None if kind == "list" else member.python, self.words),
            required=bool(member.required) and request,
            must=must,
            annotation=annotation,
            doc=argument_docstring(member),
            type=member.type or "",
            default=member.default,
            enum=member.enum or (),
            range=member.range,
            length=member.length,
            pattern=member.pattern,
            unit=member.unit,
            format=member.format,
            token=bool(member.token),
            edition=member.edition,
            description=join_lines(member.description or ""),
        )

    def lower_model(
        self,
        name: str,
        doc: Iterable[str],
        members: Mapping[str, Member],
        module: str,
        source: str,
        base: str = "Model",
        request: bool = False,
    ) -> ir.Model:
        """Return a class of the package."""
        attributes = tuple(self.lower_attribute(wire, member, request) for wire, member in members.items())
        made = ir.Model(
            name=name, base=base, doc=tuple(doc), attributes=attributes, module=module, imports=(), source=source
        )
        return evolve(made, imports=self.collect_imports([made]))

    def collect_imports(
        self, models: Iterable[ir.Model], runtime: Iterable[tuple[str, str]] = ()
    ) -> tuple[ir.Import, ...]:
        """Return what a module with these classes imports, sorted."""
        models = list(models)
        attributes = [attribute for model in models for attribute in model.attributes]
        needed = {("attrs", "define"), *runtime}
        for word, module in (("Any", "typing"), ("Literal", "typing"), ("Sequence", "collections.abc")):
            if any(re.search(rf"\b{word}\b", UNQUOTED.sub("", attribute.annotation)) for attribute in attributes):
                needed.add((module, word))
        if any(attribute.kind == "list" and attribute.style is None for attribute in attributes):
            needed.add(("attrs", "field"))
        needed |= {("._runtime.serialization.model", model.base) for model in models} | {
            ("._runtime.serialization.model", "WireField")
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
        size = sent[style.size]
        largest = int(size.range[1]) if size.range and size.range[1] else style.largest_size
        kept = tuple(attribute for attribute in arguments if attribute.wire not in (style.number, style.size))
        return ir.Pages(
            items=items.python,
            number=sent[style.number].python,
            size=size.python,
            total=received[style.total].python if style.total in received else snake(style.total, self.words),
            largest_size=largest,
            method=iterator_name(action.action, self.words),
            item=items.annotation.removeprefix("list[").removesuffix("]"),
            arguments=kept,
            method_doc=pager_docstring(action, chapter, kept, largest, self.document.service.reference),
        )

    def lower_waiter(self, name: str, waiter: Waiter, operation: ir.Operation) -> ir.Waiter:
        """Return something to wait for."""
        by_wire = {attribute.wire: attribute for attribute in operation.request.attributes}
        arguments = sorted(
            (by_wire[attribute] for attribute in waiter.arguments), key=lambda attribute: not attribute.must
        )
        fields: Mapping[str, Member] = self.document.actions[operation.name].response
        states: list[str] = []
        path, holder = waiter.states, operation.response.name
        while path:
            wire = next(wire for wire in fields if path == wire or path.startswith(wire + "."))
            states.append(fields[wire].python or snake(wire, self.words))
            path = path[len(wire) + 1 :]
            shape = shape_of(fields[wire])
            if path and shape is not None:
                holder, fields = shape, self.fields(shape)
        key = None if waiter.item_key is None else fields[waiter.item_key].python or snake(waiter.item_key, self.words)
        result = "None" if waiter.success_codes else f"list[{holder}]" if key else operation.response.name
        return ir.Waiter(
            name=name,
            constant=name.upper(),
            method=f"wait_for_{name}",
            module=operation.request.module,
            request=operation.request.name,
            arguments=tuple(arguments),
            keys=waiter.keys,
            keys_description=join_lines(waiter.keys_description or ""),
            result=result,
            classes=() if waiter.success_codes else (holder if key else operation.response.name,),
            states=tuple(states),
            key=key,
            success=waiter.success,
            failure=waiter.failure,
            success_codes=waiter.success_codes,
            failure_codes=waiter.failure_codes,
            normal=f"{waiter.normal.upper()}_STATES" if waiter.normal else None,
            delay_seconds=waiter.delay_seconds,
            longest_delay_seconds=waiter.longest_delay_seconds,
            timeout_seconds=waiter.timeout_seconds,
            after=tuple(self.lower_after(after, waiter) for after in waiter.after),
            method_doc=waiter_docstring(waiter, arguments),
        )

    def lower_after(self, after: After, waiter: Waiter) -> ir.After:
        """Return an action that a waiter follows, and where it finds the arguments of the waiter."""
        action = self.document.actions[after.action]
        places = (("response", action.response), ("request", action.parameters))

        def place(wire: str) -> str | None:
            places_of_wire = ((where, members[wire]) for where, members in places if wire in members)
            where, member = next(places_of_wire, ("", None))
            return None if member is None else f"{where}.{member.python or snake(wire, self.words)}"

        wanted = [(snake(wire, self.words), place(wire)) for wire in waiter.arguments]
        if waiter.keys is not None and after.keys is not None:
            wanted.append((waiter.keys, place(after.keys)))
        return ir.After(
            action=after.action, arguments=tuple((name, where) for name, where in wanted if where is not None)
        )

    def holds_secret(self, model: ir.Model) -> bool:
        """Return whether a request has a secret parameter at any depth."""
        return any(
            self.secret_fields({attribute.wire: attribute.secret}, attribute.model) for attribute in model.attributes
        )

    def secret_fields(self, flags: Mapping[str, bool], shape: str | None) -> bool:
        """Return whether a member is secret, or the shape that it refers to has such a member."""
        inner = self.fields(shape).values() if shape else ()
        return any(flags.values()) or any(
            self.secret_fields({"": bool(member.secret)}, shape_of(member)) for member in inner
        )

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
        request = self.lower_model(
            f"{name}Request",
            (f"Parameters of {name}: {summary[0].lower()}{summary[1:]}", *split_paragraphs(action)),
            action.parameters,
            module,
            source,
            base="Request",
            request=True,
        )
        response = self.lower_model(
            f"{name}Response", (f"Response of {name}.",), action.response, module, source, base="Response"
        )
        region = self.document.service.region_parameter
        arguments = sorted((a for a in request.attributes if a.wire != region), key=lambda a: not a.required)
        mentioned = sorted({a.model for a in arguments if a.model} | {response.name})
        examples = action.examples
        samples = [(form, getattr(examples, form)) for form in ("url", "xml", "json")] if examples else []
        return ir.Operation(
            name=name,
            python=python,
            chapter=chapter,
            chapter_title=title,
            summary=summary,
            description=(action.description or "").strip(),
            edition=action.edition,
            effect=action.effect,
            idempotent=action.effect == "read" or bool(action.idempotent),
            shown_by=action.shown_by,
            paging_style=action.paging.style if action.paging else None,
            paging_items=action.paging.items if action.paging else None,
            request=request,
            response=response,
            locals=shapes,
            imports=self.collect_imports((*shapes, request, response), runtime_imports(action)),
            arguments=tuple(arguments),
            argument_classes=tuple(mentioned),
            secret=self.holds_secret(request),
            token=next((attribute.wire for attribute in request.attributes if attribute.token), None),
            pages=self.lower_pages(action, request, response, arguments, title),
            method_doc=method_docstring(action, title, arguments, response, self.document.service.reference),
            errors=action.errors,
            examples=tuple(
                ir.Example(format=form, text=sample.text, documented=sample.documented, problem=sample.problem)
                for form, sample in samples
                if sample is not None
            ),
            differ=examples.differ if examples else None,
            deviations=tuple(lower_deviation(deviation) for deviation in action.deviations),
            lines=action.source.lines,
            request_table=action.source.request_table,
            response_table=action.source.response_table,
            restored=tuple((fact.what, fact.origin) for fact in action.source.restored),
            source=source,
        )


def runtime_imports(action: Action) -> list[tuple[str, str]]:
    """Return what the OPERATION of an action needs."""
    names = ["Operation", "PageStyle"] if action.paging else ["Operation"]
    return [("._runtime.operation", name) for name in names]


def group_imports(needed: Iterable[tuple[str, str]]) -> tuple[ir.Import, ...]:
    """Return import lines for pairs of module and name: the standard library, others, then the package itself."""
    modules: dict[str, list[str]] = {}
    for module, name in sorted(needed):
        modules.setdefault(module, []).append(name)
    lines = [ir.Import(module=module, names=tuple(names)) for module, names in modules.items()]
    return tuple(sorted(lines, key=lambda line: (line.module.startswith("."), line.module == "attrs", line.module)))


def lower_deviation(deviation: Deviation) -> ir.Deviation:
    """Return a deviation for the IR."""
    return ir.Deviation(
        at=deviation.where,
        kind=deviation.kind,
        documented=deviation.documented,
        spec=deviation.spec,
        reason=join_lines(deviation.reason),
    )


def shape_of(member: Member) -> str | None:
    """Return the name of the shape that a member refers to."""
    name = member.item if member.type == "list" else member.type
    return name if name and name not in SCALARS and name != "list" else None


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
                visit(shape_of(member) or "")
            ordered.append(name)

    for name in action.shapes:
        visit(name)
    return ordered
