"""The list of recordings: a line of JSON each, by name, so that a change of one text changes one line."""
import json
import os

LIST = "recordings.jsonl"


def read_list(audio):
    try:
        with open(os.path.join(audio, LIST), encoding="utf-8") as file:
            return [json.loads(line) for line in file]
    except FileNotFoundError:
        return []


def write_list(audio, recordings):
    lines = [json.dumps(recording, ensure_ascii=False) + "\n" for recording in sorted(recordings, key=lambda r: r["name"])]
    path = os.path.join(audio, LIST)
    with open(path + ".new", "w", encoding="utf-8") as file:
        file.writelines(lines)
    os.replace(path + ".new", path)
