/** Splits `#token=...` off a fragment; what remains is shown in the address bar again. */
export function splitFragment(fragment: string): { token: string | null; rest: string } {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  const token = parts.get('token');
  if (token === null) return { token: null, rest: fragment };
  parts.delete('token');
  const rest = parts.toString();
  return { token: token.trim() || null, rest: rest && `#${rest}` };
}
