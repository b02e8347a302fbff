//! `html!` turns markup into calls of the room `view`.

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::{quote, quote_spanned};
use rstml::node::{Node, NodeAttribute, NodeBlock, NodeElement};
use std::hash::{DefaultHasher, Hash, Hasher};
use syn::spanned::Spanned;

/// Markup as one value of type `View`, whatever is in it.
///
/// - `name="text"`, `name=expression` or, for one that is true or false, `name`: an attribute. A closure is read again
///   whenever a signal in it changes.
/// - `on:click=|event| …`: a handler, by the event's name in `leptos::ev`.
/// - `prop:value=expression`: a property of the element in the browser; nothing of it stands in the HTML.
/// - `"text"` and `{expression}`: what is inside.
#[proc_macro]
pub fn html(input: TokenStream) -> TokenStream {
    let mut hasher = DefaultHasher::new();
    input.to_string().hash(&mut hasher);
    let source = hasher.finish() as u32;
    let nodes = match rstml::parse2(input.into()) {
        Ok(nodes) => nodes,
        Err(error) => return error.to_compile_error().into(),
    };
    let made: Vec<Tokens> = nodes.iter().map(|one| node(one, source)).collect();
    match made.as_slice() {
        [one] => quote! { crate::view::Content::view(#one) },
        all => quote! { crate::view::View::from_iter([#(crate::view::Content::view(#all)),*]) },
    }
    .into()
}

fn node(node: &Node, source: u32) -> Tokens {
    match node {
        Node::Element(made) => element(made, source),
        Node::Text(text) => {
            let text = &text.value;
            quote! { #text }
        }
        Node::Block(NodeBlock::ValidBlock(block)) => match block.stmts.as_slice() {
            [syn::Stmt::Expr(one, None)] => quote! { #one },
            _ => quote! { #block },
        },
        other => quote_spanned! { other.span() => compile_error!("write an element, \"text\" or {an expression}") },
    }
}

fn element(element: &NodeElement<rstml::Infallible>, source: u32) -> Tokens {
    let tag = element.name().to_string();
    let attributes = element.attributes().iter().map(attribute);
    let children = element.children.iter().map(|one| node(one, source));
    quote! { crate::view::el(#tag, #source)#(#attributes)*#(.child(#children))* }
}

fn attribute(attribute: &NodeAttribute) -> Tokens {
    let NodeAttribute::Attribute(attribute) = attribute else {
        return quote_spanned! { attribute.span() => compile_error!("write name=value") };
    };
    let name = attribute.key.to_string();
    let value = attribute
        .value()
        .map_or_else(|| quote! { true }, |value| quote! { #value });
    if let Some(event) = name.strip_prefix("on:") {
        let event = syn::Ident::new(event, attribute.key.span());
        return quote! { .on(::leptos::ev::#event, #value) };
    }
    match name.strip_prefix("prop:") {
        Some(name) => quote! { .prop(#name, #value) },
        None => quote! { .attr(#name, #value) },
    }
}
