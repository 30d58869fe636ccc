package org.undersigned.ocr.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads orders from standard input until its end and answers each on standard output.
 * The end of input means that the parent is gone: the child then stops at once, whatever it is doing.
 */
public final class Child {
    private Child() {}

    public static void main(String[] args) {
        DataInputStream in = new DataInputStream(new BufferedInputStream(System.in, 1 << 16));
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        System.setOut(System.err);
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Tesseract tesseract = new Tesseract();
        try {
            while (true) {
                Order order = Wire.readOrder(in);
                reader.execute(() -> answer(tesseract, order, out));
            }
        } catch (IOException endOfInput) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Tesseract tesseract, Order order, DataOutputStream out) {
        try {
            try {
                Wire.write(out, tesseract.answer(order));
            } catch (ChildFault | RuntimeException fault) {
                Wire.writeFault(out, String.valueOf(fault.getMessage()));
            }
        } catch (IOException | Error beyondHelp) {
            Runtime.getRuntime().halt(1);
        }
    }
}
