package org.undersigned.organisations;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Millions of blocks and what is filed under each, as numbers in plain arrays: a map of objects would need ten times the memory. */
final class BlockIndex {
    /** A block that holds more tells nothing: "a:pcp" of all the world. What lies beyond is not looked at. */
    static final int BLOCK_LIMIT = 60;

    private static final int EMPTY = -1;

    private long[] blocks = new long[1 << 10];
    private int[] heads = filled(1 << 10);
    private int used;
    private int[] items = new int[1 << 10];
    private int[] next = new int[1 << 10];
    private int links;

    void add(long block, int item) {
        if (used * 2 > blocks.length) grow();
        int slot = slot(block);
        int size = 0;
        for (int link = heads[slot]; link != EMPTY; link = next[link], size++) if (items[link] == item) return;
        if (size >= BLOCK_LIMIT) return;
        if (links == items.length) {
            items = Arrays.copyOf(items, links * 2);
            next = Arrays.copyOf(next, links * 2);
        }
        if (heads[slot] == EMPTY) {
            blocks[slot] = block;
            used++;
        }
        items[links] = item;
        next[links] = heads[slot];
        heads[slot] = links++;
    }

    void forEach(long block, IntConsumer action) {
        for (int link = heads[slot(block)]; link != EMPTY; link = next[link]) action.accept(items[link]);
    }

    private int slot(long block) {
        int mask = blocks.length - 1;
        int slot = (int) (block ^ block >>> 29) & mask;
        while (heads[slot] != EMPTY && blocks[slot] != block) slot = slot + 1 & mask;
        return slot;
    }

    private void grow() {
        long[] oldBlocks = blocks;
        int[] oldHeads = heads;
        blocks = new long[oldBlocks.length * 2];
        heads = filled(oldHeads.length * 2);
        for (int i = 0; i < oldBlocks.length; i++) {
            if (oldHeads[i] == EMPTY) continue;
            int slot = slot(oldBlocks[i]);
            blocks[slot] = oldBlocks[i];
            heads[slot] = oldHeads[i];
        }
    }

    private static int[] filled(int length) {
        int[] array = new int[length];
        Arrays.fill(array, EMPTY);
        return array;
    }
}
