//! What Harbour promises, natively: one module a room.
