"""Write the recorded postings anew: ``python -m tests.adapters.slack.record``; then read the difference."""

import json

from tests.adapters.slack.test_recorded import FOLDER, payloads

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, payload in payloads().items():
        FOLDER.joinpath(f"{name}.json").write_text(json.dumps(payload, indent=1, ensure_ascii=False) + "\n", "utf-8")
