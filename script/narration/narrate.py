"""Called by script/narrate: speaks what is not recorded yet, measures it, and keeps the list of recordings true.

narrate.py HOME AUDIO [--listen | --sounds]

HOME holds standing.json (what is missing, what is stale), the voices, and the model once it is put together. AUDIO is assets/audio.
"""
import json
import os
import sys
from concurrent.futures import ProcessPoolExecutor

from listed import read_list, write_list
from speak import Narrator, encode, model


def work(job):
    home, audio, name, text = job
    global narrator
    if "narrator" not in globals():
        narrator = Narrator(home)
    spoken = narrator.say(text)
    encode(spoken.samples, os.path.join(audio, f"{name}.mp3"))
    return {"name": name, "text": text, **spoken.measured(), "words": spoken.words}


def make(home, audio, standing):
    recordings = {recording["name"]: recording for recording in read_list(audio)}
    for name in standing["stale"]:
        recordings.pop(name, None)
    model(home)
    jobs = [(home, audio, name, text) for name, text in standing["missing"].items()]
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for done, recording in enumerate(pool.map(work, jobs, chunksize=4), 1):
            recordings[recording["name"]] = recording
            if done % 50 == 0:
                write_list(audio, recordings.values())
                print(f"{done} of {len(jobs)}", flush=True)
    write_list(audio, recordings.values())
    kept = {f"{name}.mp3" for name in recordings}
    for file in os.listdir(audio):
        if file.endswith(".mp3") and file not in kept:
            os.remove(os.path.join(audio, file))
    seconds = sum(recording["seconds"] for recording in recordings.values())
    print(f"{len(jobs)} made; {len(recordings)} recordings, {seconds / 60:.1f} minutes")


def sounds(home, audio):
    narrator = Narrator(home)
    for recording in read_list(audio):
        print(recording["text"], "|", " / ".join(narrator.phonemes(recording["text"])))


if __name__ == "__main__":
    home, audio, *flags = sys.argv[1:]
    if flags == ["--listen"]:
        from hear import hear

        hear(audio, read_list(audio))
    elif flags == ["--sounds"]:
        sounds(home, audio)
    else:
        with open(os.path.join(home, "standing.json"), encoding="utf-8") as file:
            make(home, audio, json.load(file))
