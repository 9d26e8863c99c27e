"""Write the recorded showings anew: ``python -m tests.adapters.teams.record``; then read the difference."""

import json

from tests.adapters.teams.test_recorded import FOLDER, activities

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, activity in activities().items():
        FOLDER.joinpath(f"{name}.json").write_text(json.dumps(activity, indent=1, ensure_ascii=False) + "\n", "utf-8")
