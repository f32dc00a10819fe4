"""The prompt encoder that the product uses: all-MiniLM-L6-v2, 8-bit, run as it runs it."""

from pathlib import Path

import numpy as np

TOKENS, WIDTH, READ = 20, 384, 64
MODEL, TOKENIZER = "all-minilm-l6-v2-q.onnx", "all-minilm-l6-v2-q-tokenizer.json"


class MiniLm:
    """Sentences -> the first 20 token vectors [n, 20, 384] in half precision, zeros after a shorter one's."""

    def __init__(self, folder):
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(str(Path(folder) / MODEL), options, providers=["CPUExecutionProvider"])
        self.tokenizer = Tokenizer.from_file(str(Path(folder) / TOKENIZER))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.inputs = [i.name for i in self.session.get_inputs()]

    def __call__(self, sentences, at_once=64):
        out = np.zeros((len(sentences), TOKENS, WIDTH), np.float16)
        pieces = [e.ids[:READ] for e in self.tokenizer.encode_batch(list(sentences))]
        order = np.argsort([len(ids) for ids in pieces], kind="stable")
        for i in range(0, len(order), at_once):
            rows = order[i : i + at_once]
            longest = max(len(pieces[r]) for r in rows)
            ids, mask = np.zeros((len(rows), longest), np.int64), np.zeros((len(rows), longest), np.int64)
            for k, r in enumerate(rows):
                ids[k, : len(pieces[r])], mask[k, : len(pieces[r])] = pieces[r], 1
            feed = {"input_ids": ids, "attention_mask": mask}
            if "token_type_ids" in self.inputs:
                feed["token_type_ids"] = np.zeros_like(ids)
            hidden = self.session.run(None, feed)[0] * mask[..., None]
            kept = min(longest, TOKENS)
            out[rows, :kept] = hidden[:, :kept]
        return out
