package org.undersigned.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ports on the loopback interface. A server keeps its port from one start to the next where it can. */
final class Port {

    /** The port written in the file if it is free, else another one, which is then written there. */
    static int choose(Path rememberedIn) {
        int last = remembered(rememberedIn);
        int port = last > 0 && isFree(last) ? last : anyFree();
        try {
            Files.writeString(rememberedIn, port + "\n");
            return port;
        } catch (IOException failed) {
            throw new WorldUnfit("The file " + rememberedIn + " cannot be written: " + failed.getMessage(), failed);
        }
    }

    /** @return 0 if none is */
    static int remembered(Path file) {
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException | NumberFormatException none) {
            return 0;
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without this a port whose last connections have just ended would look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new WorldUnfit("No free port on the loopback interface: " + none.getMessage(), none);
        }
    }

    private Port() {}
}
