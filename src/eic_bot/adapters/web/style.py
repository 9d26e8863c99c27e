"""How pages look: large type, large targets, a focus nobody misses, and nothing wider than a phone."""

from typing import Final

_SHADES = "\n".join(f".shade-{n} {{ background: hsl(210 60% {97 - 4 * n}%); color: #0b0c0c; }}" for n in range(11))
STYLE: Final = f"""
:root {{
  color-scheme: light dark; --ink: #0b0c0c; --paper: #fff; --hint: #505a5f; --line: #b1b4b6; --edge: #505a5f;
  --link: #0b3d5c; --wrong: #b10e1e; --ring: #0b0c0c; --glow: #fd0;
}}
@media (prefers-color-scheme: dark) {{
  :root {{
    --ink: #f3f2f1; --paper: #14181b; --hint: #b9c0c4; --line: #566066; --edge: #98a2a8;
    --link: #9ccdf2; --wrong: #ff9c92; --ring: #fd0; --glow: #0b0c0c;
  }}
}}
body {{
  font: 1.1875rem/1.5 system-ui, sans-serif; margin: 0; color: var(--ink); background: var(--paper);
  overflow-wrap: break-word;
}}
header {{ background: #0b3d5c; color: #fff; padding: .6rem 1rem; }}
header p {{ margin: 0 auto; max-width: 46rem; font-weight: bold; }}
main {{ max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }}
h1 {{ font-size: 1.75rem; line-height: 1.2; margin: 0 0 1rem; }}
h2 {{ font-size: 1.4rem; line-height: 1.3; margin: 0 0 1rem; }}
p {{ margin: 0 0 1rem; }}
a {{ color: var(--link); }}
section + section {{ margin-top: 2rem; }}
.brief {{ border-left: .3rem solid var(--edge); margin: 0; padding: .25rem 0 .25rem 1rem; }}
.brief + :not(.brief) {{ margin-top: 1.25rem; }}
form {{ margin: 0 0 1.25rem; }}
fieldset {{ border: 0; margin: 0 0 1.25rem; padding: 0; min-width: 0; }}
legend {{ font-weight: bold; padding: 0; margin: 0 0 .6rem; max-width: 100%; }}
label {{ display: block; }}
.choice {{ display: flex; gap: .7rem; align-items: flex-start; margin: .4rem 0; }}
.choice input {{
  appearance: none; box-sizing: border-box; width: 2.75rem; height: 2.75rem; flex: none; margin: 0;
  border: 2px solid var(--ink); background: var(--paper); cursor: pointer;
}}
.choice [type=radio] {{ border-radius: 50%; }}
.choice [type=radio]:checked {{ background: radial-gradient(closest-side, var(--ink) 50%, var(--paper) 54%); }}
.choice [type=checkbox]:checked::before {{
  content: ""; display: block; width: 1.3rem; height: .6rem; margin: .6rem auto 0; transform: rotate(-45deg);
  border: solid var(--ink); border-width: 0 0 .3rem .3rem;
}}
.choice label {{ padding: .5rem 0; flex: auto; min-width: 0; cursor: pointer; }}
button {{
  font: inherit; font-weight: bold; background: #00703c; color: #fff; border: 2px solid #00703c;
  border-radius: .2rem; padding: .5rem 1rem; min-height: 2.75rem; max-width: 100%; text-align: left; cursor: pointer;
}}
button:hover {{ background: #005a30; }}
button.quiet {{ background: var(--paper); color: var(--link); border-color: var(--link); }}
button.quiet:hover {{ text-decoration: underline; }}
.actions {{ display: flex; flex-wrap: wrap; gap: .6rem; margin: 1rem 0; }}
input[type=text], textarea {{
  font: inherit; width: 100%; min-height: 2.75rem; box-sizing: border-box; border: 2px solid var(--ink);
  background: var(--paper); color: var(--ink); padding: .4rem; margin: .3rem 0 .8rem;
}}
.hint {{ color: var(--hint); margin: .2rem 0; }}
:focus-visible {{ outline: 3px solid var(--ring); outline-offset: 2px; box-shadow: 0 0 0 5px var(--glow); }}
.problem {{ border: 5px solid var(--wrong); padding: .8rem 1rem; margin: 0 0 1.5rem; }}
.problem h2 {{ margin: 0 0 .4rem; }}
.problem a, .wrong {{ color: var(--wrong); font-weight: bold; }}
.skip {{ position: absolute; left: -99rem; }}
.skip:focus {{ position: static; display: block; padding: .6rem 1rem; outline-offset: -5px; box-shadow: none; }}
.unseen {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }}
.wide {{ overflow-x: auto; margin: 0 0 1rem; }}
table {{ border-collapse: collapse; width: 100%; overflow-wrap: normal; }}
caption {{ text-align: left; font-weight: bold; padding: 0 0 .4rem; }}
th, td {{ border: 1px solid var(--edge); padding: .4rem .5rem; text-align: left; vertical-align: top; }}
nav, .typing {{ border-top: 1px solid var(--line); margin-top: 2rem; padding-top: 1.25rem; }}
{_SHADES}
@media (max-width: 30em) {{
  h1 {{ font-size: 1.5rem; }}
  h2 {{ font-size: 1.25rem; }}
  th, td {{ font-size: 1rem; padding: .3rem; }}
}}
@media (forced-colors: active) {{
  button {{ border: 2px solid ButtonText; }}
  .choice input {{ appearance: auto; }}
}}
@media print {{ form, nav, .typing, .skip {{ display: none; }} }}
"""
