// Returns the first visible element with role arguments[0] whose accessible name holds arguments[1].
const [role, wanted] = arguments;
const implicit = {
  a: 'link', button: 'button', select: 'combobox', textarea: 'textbox', nav: 'navigation', main: 'main',
  table: 'table', tr: 'row', td: 'cell', th: 'columnheader', ul: 'list', ol: 'list', li: 'listitem',
  h1: 'heading', h2: 'heading', h3: 'heading', h4: 'heading', dialog: 'dialog', img: 'img',
};
const inputs = { checkbox: 'checkbox', radio: 'radio', button: 'button', submit: 'button', search: 'searchbox', number: 'spinbutton' };
const roleOf = (e) => {
  if (e.getAttribute('role')) return e.getAttribute('role');
  const tag = e.tagName.toLowerCase();
  return tag === 'input' ? inputs[e.type] || 'textbox' : implicit[tag];
};
const nameOf = (e) => {
  const ids = (e.getAttribute('aria-labelledby') || '').split(/\s+/).filter(Boolean);
  const labelled = ids.map((id) => document.getElementById(id)?.textContent || '').join(' ');
  const label = e.labels && e.labels.length > 0 ? e.labels[0].textContent : '';
  return (e.getAttribute('aria-label') || labelled || label || e.innerText || e.getAttribute('alt') || e.title || '')
    .replace(/\s+/g, ' ').trim();
};
const visible = (e) => e.getClientRects().length > 0;
return [...document.querySelectorAll('*')].find((e) => roleOf(e) === role && visible(e) && nameOf(e).includes(wanted)) || null;
